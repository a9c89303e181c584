/** The address of what is shown, and where the reader was in it: the way back leads to the same place. */

import { read, write } from "./state.js";

/** @param {(y: number) => void} follow shows what the address says, and leads to a place in it */
export function createPlace(follow) {
  let shown = write(read(location.search));

  const remember = () => history.replaceState({ ...history.state, y: scrollY }, "");

  history.scrollRestoration = "manual";
  addEventListener("pagehide", remember);
  addEventListener("scrollend", remember);
  addEventListener("popstate", ({ state }) => {
    if (write(read(location.search)) === shown) return;
    shown = write(read(location.search));
    follow(state?.y ?? 0);
  });

  return {
    /** How far the reader had come, where the page was left and opened again. */
    y: history.state?.y ?? 0,
    /**
     * @param {import("./state.js").State} state
     * @param {boolean} isNew whether the way back leads to what was shown before
     */
    set(state, isNew) {
      if (write(state) === shown) return;
      remember();
      shown = write(state);
      history[isNew ? "pushState" : "replaceState"]({ y: scrollY }, "", `${location.pathname}${shown}`);
    },
  };
}
