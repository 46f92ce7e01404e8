"use strict";
// What is known of one event, with the words that tell it.

function eventShown(number) {
  const event = events[number];
  const incident = incidentOf.get(number);
  return [
    el("h2", { tabindex: "-1" }, told(cut(event.line, 300))),
    el(
      "p",
      { class: "marks" },
      typeMark(number),
      ...event.status.map((each) => el("span", { class: "status" }, told(cut(each, 120)))),
    ),
    sentenceOf(event),
    facts([
      ["When", [el("strong", {}, event.day || "undated"), el("br"), told(event.because, "note")]],
      ["Where", whereShown(event)],
      ["Who says so", [told(event.source || WRITER), event.cue ? told(` “${event.cue}”`, "note") : null]],
      ["Article", [articleLink(event.document), articleDate(event.document)]],
    ]),
    incident === undefined ? null : happening(incident, number),
    argumentsShown(event),
    el(
      "details",
      { class: "part" },
      el("summary", {}, "More of the record"),
      facts(event.told.map(([key, value]) => [key, [told(cut(value, 2000))]])),
    ),
  ];
}

/** What other reports tell of the same happening, and who says who did it; nothing where there is no more to tell. */
function happening(incident, number) {
  const { events: reports, claims, documents: articles } = incidents[incident];
  if (reports.length < 2 && !claims.length) return null;
  const heading = reports.length < 2 ? "What is claimed" : `The same happening in ${counted(articles, "article")}`;
  return el("section", { class: "part" }, el("h3", {}, heading), incidentParts(incident, number));
}

/** Headings with what stands under them. */
function facts(pairs) {
  return el(
    "dl",
    {},
    pairs
      .filter(([, nodes]) => nodes)
      .flatMap(([heading, nodes]) => [el("dt", {}, told(heading)), el("dd", {}, nodes)]),
  );
}

function whereShown(event) {
  if (!event.place) return null;
  const country = contents.countries[event.place.country];
  const nodes = [told(cut(event.place.name, 200))];
  if (country && country !== event.place.name) nodes.push(`, ${country}`);
  if (event.point && !event.point.exact)
    nodes.push(el("br"), el("span", { class: "note" }, "on the map in the middle of the country"));
  return nodes;
}

function articleLink(number) {
  const article = documents[number];
  return el(
    "a",
    { href: linkTo({ text: article.id, event: "", incident: "" }) },
    told(cut(article.title || article.id, 200)),
  );
}

function articleDate(number) {
  const { date, basis } = documents[number];
  return date ? told(` ${date}${basis && basis !== "unknown" ? ` (${basis})` : ""}`, "note") : null;
}

function argumentsShown(event) {
  if (!event.arguments.length) return null;
  const rows = event.arguments.map((each) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, told(each.role)),
      el("td", {}, told(cut(each.text, 400))),
      el(
        "td",
        {},
        each.named ? told(cut(each.name, 200)) : "",
        each.country ? el("span", { class: "note" }, ` ${contents.countries[each.country] || each.country}`) : null,
      ),
      el("td", {}, each.source ? told(`only ${cut(each.source, 120)} says so`) : ""),
    ),
  );
  const heads = ["Role", "Words", "Who or what", "Claimed by"].map((name) => el("th", { scope: "col" }, name));
  return el(
    "div",
    { class: "part wide", tabindex: "0", role: "region", "aria-label": "Who and what takes part" },
    el("table", {}, el("thead", {}, el("tr", {}, heads)), el("tbody", {}, rows)),
  );
}
