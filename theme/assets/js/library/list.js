/** The list of cards on the page. */

import { itemsOf, showExcerpt, slugOf } from "./cards.js";

/** So many cards are on the screen at first: the others follow. */
const FIRST = 9;

/**
 * @param {HTMLElement} list
 * @param {import("./cards.js").Cards} cards
 */
export function createList(list, cards) {
  let turn = 0;
  const slugs = () => itemsOf(list).map(slugOf);

  return {
    slugs,
    /** @param {string} view `covers` or `dense` */
    setView: (view) => list.classList.toggle("cards--dense", view === "dense"),
    /** @param {boolean} isBusy whether something was asked for that has not come yet */
    setBusy: (isBusy) => (list.ariaBusy = `${isBusy}`),
    /** @param {boolean} isFaded */
    fade: (isFaded) => list.classList.toggle("cards--faded", isFaded),
    /** @param {number} place of the card that gets the focus */
    focus: (place) => list.children[place]?.querySelector("a")?.focus({ preventScroll: true }),
    /**
     * Shows the first of the cards in one go; those that stand there already stay.
     *
     * @param {string[]} wanted
     * @returns {Promise<(() => Promise<boolean>) | null>} shows the others, false where something else was asked for in
     *   between; null where that happened before
     */
    async show(wanted) {
      const mine = ++turn;
      const present = slugs();
      let start = present.length;
      if (present.some((slug, place) => slug !== wanted[place])) {
        const first = await cards.all(wanted.slice(0, FIRST));
        if (mine !== turn) return null;
        list.replaceChildren(...first);
        start = FIRST;
      }
      const others = cards.all(wanted.slice(start));
      others.catch(() => {});
      return async () => {
        const items = await others;
        if (mine !== turn) return false;
        list.append(...items);
        return true;
      };
    },
    /** @param {import("./find.js").Found["excerpt"]} excerpt without it the taglines are shown again */
    explain(excerpt) {
      const mine = turn;
      for (const item of itemsOf(list)) {
        if (!excerpt) showExcerpt(item);
        else excerpt(slugOf(item)).then((pieces) => mine === turn && showExcerpt(item, pieces), () => {});
      }
    },
  };
}
