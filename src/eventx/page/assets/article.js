"use strict";
// An article with every event marked; of one whose text is not in the page, the sentences that tell events.

function articleShown(number) {
  const article = documents[number];
  const within = [];
  events.forEach((event, place) => {
    if (event.document === number) within.push(place);
  });
  return [
    el("h2", { tabindex: "-1" }, told(cut(article.title || article.id, 300))),
    el("p", {}, told(cut(article.id, 300), "note"), articleDate(number), ` ${counted(within.length, "event")}`),
    article.url ? el("p", {}, told(cut(article.url, 500), "note")) : null,
    article.text === undefined ? sentencesShown(within) : textShown(article.text, within),
    el("section", { class: "part" }, el("h3", {}, "Its events"), el("ol", { class: "reports" }, within.map(eventLine))),
  ];
}

function eventLine(number) {
  const event = events[number];
  return el(
    "li",
    {},
    el("a", { href: eventLink(event) }, told(cut(event.line, 200))),
    el("span", { class: "note" }, ` ${event.day || "undated"}`),
    event.status.length ? el("span", { class: "status" }, told(cut(event.status.join(", "), 120))) : null,
  );
}

function eventLink(event) {
  return linkTo({ event: event.id, incident: "", text: "" });
}

/** A mark for each mention of each event, which leads to the event. */
function mentionMarks(within) {
  return within.flatMap((number) =>
    events[number].mentions.map(([start, end]) => ({
      start,
      end,
      kind: `trigger ${quadClass(number)}`,
      label: events[number].type.replaceAll("_", " "),
      title: events[number].line,
      href: eventLink(events[number]),
    })),
  );
}

function textShown(text, within) {
  return el("div", { class: "text", dir: "auto" }, passage(text, 0, mentionMarks(within)));
}

function sentencesShown(within) {
  const marks = mentionMarks(within);
  const numbers = [...new Set(within.map((number) => events[number].sentence))];
  numbers.sort((a, b) => sentences[a].start - sentences[b].start);
  return el(
    "div",
    { class: "text" },
    el("p", { class: "note" }, "Only the sentences that tell events are in this page."),
    numbers.map((number) => el("p", { dir: "auto" }, passage(sentences[number].text, sentences[number].start, marks))),
  );
}
