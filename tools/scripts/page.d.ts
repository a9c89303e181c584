/** An element that was chosen by its `data-…`, or whose template writes them: what they hold is there. */
type WithData<Name extends string, E extends HTMLElement = HTMLElement> = E & {
  readonly dataset: { [N in Name]: string };
};

/** What the components of a page say to each other. */
interface DocumentEventMap {
  "promptoteka:fill": CustomEvent<{ name: string; value: string }>;
  "promptoteka:prompt": CustomEvent<{ id: string }>;
}
