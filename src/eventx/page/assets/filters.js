"use strict";
// Which events are wanted, and how many there would be with each value of a facet.

/** The numbers of the wanted events, and for each facet the events that all other filters want, by value. */
function filtered() {
  const chosen = FACETS.map((facet) => new Set(state[facet.key].map(facet.number)));
  const words = folded(state.words || "")
    .split(/\s+/)
    .filter(Boolean);
  const from = state.from ? dayNumber(state.from) : -Infinity;
  const to = state.to ? dayNumber(state.to) : Infinity;
  const bounded = Boolean(state.from || state.to);
  const wanted = [];
  const counts = FACETS.map((facet) => new Uint32Array(facet.values.length));
  for (let number = 0; number < events.length; number++) {
    if (bounded && !(dated[number] && firsts[number] <= to && lasts[number] >= from)) continue;
    const refusing = refusals(number, chosen);
    if (refusing.length > 1 || (words.length && !words.every((word) => holds(number, word)))) continue;
    if (!refusing.length) wanted.push(number);
    FACETS.forEach((facet, place) => {
      if (refusing.length && refusing[0] !== place) return;
      for (const value of facet.members[number]) counts[place][value]++;
    });
  }
  return { wanted, counts };
}

/** The facets, two at most, of whose chosen values an event has none. */
function refusals(number, chosen) {
  const found = [];
  for (let place = 0; place < FACETS.length && found.length < 2; place++) {
    const wanted = chosen[place];
    if (wanted.size && !FACETS[place].members[number].some((value) => wanted.has(value))) found.push(place);
  }
  return found;
}

/** Whether an event is told with a word; "tankers" finds the tanker, too. */
function holds(number, word) {
  const text = haystack(number);
  return text.includes(word) || (word.length > 3 && word.endsWith("s") && text.includes(word.slice(0, -1)));
}
