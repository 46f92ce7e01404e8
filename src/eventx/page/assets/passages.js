"use strict";
// Passages of an article with marks: where two overlap, the stretch they share belongs to the shorter one.

/**
 * Nodes of a text that begins at `start` of its article. A mark has `start`, `end`, `kind`, `label`, and `href` or not.
 */
function passage(text, start, marks) {
  const end = start + text.length;
  const inside = marks.filter((mark) => mark.start < end && mark.end > start && mark.end > mark.start);
  inside.sort((a, b) => a.start - b.start || b.end - a.end);
  const edges = [
    ...new Set([start, end, ...inside.flatMap((mark) => [Math.max(start, mark.start), Math.min(end, mark.end)])]),
  ];
  edges.sort((a, b) => a - b);
  const nodes = [];
  const labelled = new Set();
  let next = 0;
  let open = [];
  for (let place = 0; place + 1 < edges.length; place++) {
    const [from, to] = [edges[place], edges[place + 1]];
    while (next < inside.length && inside[next].start <= from) open.push(inside[next++]);
    open = open.filter((mark) => mark.end > from);
    const mark = open.length ? open.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a)) : null;
    const words = shown(text.slice(from - start, to - start));
    nodes.push(mark ? marked(mark, words, labelled) : words);
  }
  return nodes;
}

function marked(mark, words, labelled) {
  const label = mark.label && !labelled.has(mark) ? el("small", { "aria-hidden": "true" }, cut(mark.label, 60)) : null;
  labelled.add(mark);
  const attributes = { class: `mark ${mark.kind}`, title: shown(cut(mark.title || mark.label || "", 200)) };
  return mark.href ? el("a", { ...attributes, href: mark.href }, words, label) : el("mark", attributes, words, label);
}

/** The marks of an event: its trigger, who and what takes part, the words for its time and for who says so. */
function marksOf(event) {
  const marks = [
    { start: event.trigger[0], end: event.trigger[1], kind: "trigger", label: event.type.replaceAll("_", " ") },
  ];
  for (const each of event.arguments) {
    if (each.span)
      marks.push({
        start: each.span[0],
        end: each.span[1],
        kind: "argument",
        label: each.role,
        title: `${each.role}: ${each.name}`,
      });
  }
  if (event.when)
    marks.push({ start: event.when[0], end: event.when[1], kind: "time", label: "when", title: event.day });
  if (event.said)
    marks.push({ start: event.said[0], end: event.said[1], kind: "source", label: "says so", title: event.source });
  return marks;
}

/** The sentence of an event with its marks. */
function sentenceOf(event) {
  const { text, start } = sentences[event.sentence];
  return el("blockquote", { dir: "auto" }, passage(text, start, marksOf(event)));
}
