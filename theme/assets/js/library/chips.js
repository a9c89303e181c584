/** What the reader has chosen, each to be taken away. */

import { button, element, filled } from "../elements.js";
import { conditions, without } from "./state.js";

/**
 * @param {HTMLElement} list
 * @param {object} options
 * @param {Record<string, string>} options.texts
 * @param {(choice: import("./state.js").Choice) => string} options.nameOf
 * @param {(state: import("./state.js").State) => unknown} options.choose
 * @param {() => void} options.clear
 * @param {HTMLElement} options.after gets the focus when the last one is gone
 */
export function createChips(list, { texts, nameOf, choose, clear, after }) {
  return {
    /** @param {import("./state.js").State} state */
    show(state) {
      const made = conditions(state).map((choice) => {
        const name = nameOf(choice);
        const chip = button("chip", name, () => {
          choose(without(state, choice));
          (list.querySelector("button") ?? after).focus();
        });
        chip.ariaLabel = filled(texts.drop, { name });
        return element("li", {}, chip);
      });
      if (made.length) made.push(element("li", {}, button("link", texts.clear, clear)));
      list.replaceChildren(...made);
      list.hidden = made.length === 0;
    },
  };
}
