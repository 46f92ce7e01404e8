"use strict";
// Elements made of plain values. Texts of articles only ever become text nodes.

// Signs that turn the direction of what stands around them, control characters, and halves of pairs: shown as one sign
// each, so that offsets hold.
const STEERING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text of an article as it may be shown. */
function shown(text) {
  return text.replace(STEERING, "\ufffd").replace(HALVES, "\ufffd");
}

/** A text without halves of pairs, which no address can hold. */
function wellFormed(text) {
  return text.replace(HALVES, "\ufffd");
}

/** At most so many signs of a text: a line of a megabyte is no headline. */
function cut(text, most) {
  return text.length <= most ? text : text.slice(0, most).trimEnd() + "…";
}

/** An element with attributes, listeners (onclick) and children; texts are shown as texts. */
function el(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

/** The same in a drawing. */
function svg(name, attributes = {}, ...children) {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

function filled(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
  }
  for (const child of children.flat()) {
    if (child === null || child === undefined) continue;
    element.append(typeof child === "string" ? shown(child) : child);
  }
  return element;
}

/** Words of an article, kept from turning the direction of what stands beside them. */
function told(text, kind = "") {
  return el("bdi", { class: kind || null }, text);
}

/** A button that does something. */
function button(label, action, attributes = {}) {
  return el("button", { type: "button", onclick: action, ...attributes }, label);
}

function byId(id) {
  return document.getElementById(id);
}

/** "1 event", "5,000 events". */
function counted(number, noun) {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

/** Moves the one place that Tab stops at among some elements with the arrow keys. */
function roving(parent, selector) {
  parent.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const stops = [...parent.querySelectorAll(selector)];
    const now = stops.indexOf(document.activeElement);
    if (!step || now < 0) return;
    event.preventDefault();
    const next = stops[Math.min(stops.length - 1, Math.max(0, now + step))];
    stops[now].setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
  });
}

/** Lets Enter and the space bar press what is drawn as a button. */
function pressable(action) {
  const press = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    action(event);
  };
  return { onclick: action, onkeydown: press, role: "button" };
}
