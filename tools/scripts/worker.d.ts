/** What the published worker begins with (theme/pages/sw.js.jinja). */
declare const VERSION: string;
declare const HOME_LANG: string;
/** Addresses of the offline page by language. */
declare const OFFLINE: Record<string, string>;

/** The global scope of a service worker: the library knows that of workers of any kind. */
declare const clients: Clients;
declare function skipWaiting(): Promise<void>;
declare function addEventListener<Type extends keyof ServiceWorkerGlobalScopeEventMap>(
  type: Type,
  listener: (event: ServiceWorkerGlobalScopeEventMap[Type]) => unknown,
): void;
