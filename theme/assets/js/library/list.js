/** The list of cards on the page. */

import { showExcerpt } from "./cards.js";

/** So many cards are on the screen at first: the others follow. */
const FIRST = 12;

/**
 * @param {HTMLUListElement} list
 * @param {ReturnType<import("./cards.js").createCards>} cards
 */
export function createList(list, cards) {
  let turn = 0;
  const slugOf = (item) => item.firstElementChild.dataset.slug;
  const slugs = () => [...list.children].map(slugOf);

  return {
    slugs,
    get length() {
      return list.children.length;
    },
    /** @param {"covers" | "dense"} view */
    setView: (view) => list.classList.toggle("cards--dense", view === "dense"),
    setBusy: (isBusy) => list.toggleAttribute("aria-busy", isBusy),
    /** @param {number} place of the card that gets the focus */
    focus: (place) => list.children[place]?.querySelector("a").focus({ preventScroll: true }),
    /**
     * Those that stand there already stay; of others the first come in one go.
     *
     * @param {string[]} wanted
     * @returns {Promise<boolean>} false where something else was asked for in between
     */
    async show(wanted) {
      const mine = ++turn;
      const present = slugs();
      let start = present.length;
      if (present.some((slug, place) => slug !== wanted[place])) {
        const first = await cards.all(wanted.slice(0, FIRST));
        if (mine !== turn) return false;
        list.replaceChildren(...first);
        start = FIRST;
      }
      const rest = await cards.all(wanted.slice(start));
      if (mine !== turn) return false;
      list.append(...rest);
      return true;
    },
    /** @param {import("./find.js").Found["excerpt"]} excerpt without it the taglines are shown again */
    explain(excerpt) {
      const mine = turn;
      for (const item of list.children) {
        if (!excerpt) showExcerpt(item, null);
        else excerpt(slugOf(item)).then((pieces) => mine === turn && showExcerpt(item, pieces), () => {});
      }
    },
  };
}
