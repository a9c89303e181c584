/** What the facets of an index say of its results, by the places of these in the list of addresses. */

/**
 * @typedef {Record<string, Record<string, number>>} Counts how many results bear a value, by facet and value
 * @typedef {ReturnType<typeof createFacets>} Facets
 */

/**
 * @param {Record<string, Record<string, number[]>>} table facets.json
 * @param {string[]} ids in their order
 */
export function createFacets(table, ids) {
  const names = Object.keys(table);
  /** @type {Map<string, string[]>[]} values by facet */
  const borne = ids.map(() => new Map(names.map((name) => [name, []])));
  for (const name of names) {
    for (const [value, places] of Object.entries(table[name])) {
      for (const place of places) borne[place].get(name)?.push(value);
    }
  }
  const places = new Map(ids.map((id, place) => [id, place]));
  /** @param {string} id @param {string} name */
  const valuesOf = (id, name) => borne[places.get(id) ?? -1]?.get(name) ?? [];

  /** @param {(value: number[]) => number} number @returns {Counts} */
  const all = (number) =>
    Object.fromEntries(
      names.map((name) => [name, Object.fromEntries(Object.entries(table[name]).map(([value, at]) => [value, number(at)]))]),
    );

  return {
    names,
    totals: () => all(({ length }) => length),
    /**
     * Whether a result bears one of the chosen values of each facet.
     *
     * @param {string} id
     * @param {Record<string, string[]>} filters
     * @param {string} [without] a facet that does not count
     */
    fits: (id, filters, without) =>
      Object.entries(filters).every(
        ([name, values]) => name === without || !values.length || values.some((value) => valuesOf(id, name).includes(value)),
      ),
    /** @param {(facet: string) => {id: string}[]} found the results, as if nothing of a facet were chosen @returns {Counts} */
    count(found) {
      const counts = all(() => 0);
      for (const name of names) {
        for (const { id } of found(name)) for (const value of valuesOf(id, name)) counts[name][value] += 1;
      }
      return counts;
    },
  };
}
