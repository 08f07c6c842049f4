// The chat page of the sandbox: draws what happens there, and passes on what people do.
"use strict";

const ANONYMOUS_ADMIN_ID = 1087968824; // whom the Bot API names as the sender of what a group writes
const SECONDS_TO_JOIN = 600; // messages of one sender closer than this are drawn as one piece
const MOST_CALLS = 400; // entries of the API panel
const LONGEST_WAIT = 15000; // milliseconds that a tapped button shows that it waits
const CONTEXTS = { edit: "Edit message", files: "Send" };
const REACTIONS = ["👍", "👎", "❤"];
const ACTIONS = { typing: "typing", upload_photo: "sending a photo", upload_document: "sending a file" };

/** All that the page knows; what is drawn is always drawn from here. */
const state = {
  cast: null,
  speaker: null, // one of cast.people
  chat: "private", // the key of one of cast.chats
  topic: null, // the id of a topic, null for the general one and where there are none
  last: 0, // the number of the newest event
  conversations: new Map(), // messages by id, by the key of their conversation
  reactions: new Map(), // emoji by who reacted, by the key of the message
  unread: new Map(), // how many messages, by the key of the conversation
  drafts: new Map(), // unsent texts, by the key of the conversation
  actions: new Map(), // what the bot is busy with, by the id of the chat
  answers: new Map(), // promises by the id of a tap or an inline query
  calls: [], // events of the API panel
  context: null, // what the composer does besides: {kind: "reply" | "edit" | "files", …}
  isFollowing: true, // whether the end of the log is in view
  opening: null, // stands for the menu of commands that is asked for
  search: null, // the inline query that is typed
};

const $ = (id) => document.getElementById(id);

/** Return what is remembered of this page under `name`, null where nothing is or may be. */
function remembered(name) {
  try {
    return localStorage.getItem(`pullquote.${name}`);
  } catch {
    return null;
  }
}

function remember(name, value) {
  try {
    localStorage.setItem(`pullquote.${name}`, value);
  } catch {
    // A browser that keeps nothing still shows the page.
  }
}

// ---------------------------------------------------------------- building nodes

/** Return a new element; `on…` properties are listeners, `text` is its text, all others are attributes. */
function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "text") element.textContent = value;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const span = (kind, ...children) => make("span", { class: kind }, ...children);
const button = (properties, ...children) => make("button", { type: "button", ...properties }, ...children);

function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  svg.classList.add("icon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

/** Return a round picture of `tone` that holds `content`; it says nothing that words beside it do not. */
const face = (tone, content) => make("span", { class: `avatar ${tone}`, "aria-hidden": "true" }, content);

/** Return the picture of somebody: initials on the colour of their id, a quotation mark for the bot. */
function avatar(id, name) {
  if (id === state.cast.bot.id) return face("tint-bot", icon("quote"));
  const words = name.replace(/[^\p{L}\p{N}\s]/gu, "").split(/\s+/).filter(Boolean);
  return face(tint(id), words.slice(0, 2).map((word) => [...word][0].toUpperCase()).join(""));
}

function avatarOfChat(key) {
  return key === "private" ? avatar(state.cast.bot.id) : avatar(chatOf(key).id, chatOf(key).title);
}

const tint = (id) => (id === state.cast.bot.id ? "tint-bot" : `tint-${Math.abs(id) % 7}`);

// ---------------------------------------------------------------- formatted text

const ELEMENTS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote",
};

/** Return `text` with its `entities` as nodes; offsets count UTF-16 units, as strings here do. */
function formatted(text, entities = []) {
  const sorted = [...entities].sort((one, other) => one.offset - other.offset || other.length - one.length);
  return nodesIn(text, 0, text.length, sorted);
}

/** Return the nodes of `text` from `start` to `end`, in which the sorted `entities` are nested. */
function nodesIn(text, start, end, entities) {
  const nodes = [];
  let at = start;
  for (let index = 0; index < entities.length; index += 1) {
    const entity = entities[index];
    if (entity.offset < at || entity.offset >= end) continue; // inside one that is drawn already
    const stop = Math.min(entity.offset + entity.length, end);
    if (entity.offset > at) nodes.push(text.slice(at, entity.offset));
    const children = nodesIn(text, entity.offset, stop, entities.slice(index + 1));
    nodes.push(marked(entity, text.slice(entity.offset, stop), children));
    at = stop;
    if (isBlock(entity) && text[at] === "\n" && at < end) at += 1; // the block ends the line itself
  }
  if (at < end) nodes.push(text.slice(at, end));
  return nodes;
}

const isBlock = (entity) => ["blockquote", "expandable_blockquote", "pre"].includes(entity.type);

/** Return the node of one entity, which stands for `words` and holds `children`. */
function marked(entity, words, children) {
  switch (entity.type) {
    case "expandable_blockquote":
      return foldedQuote(children);
    case "text_link":
      return linkTo(entity.url, children);
    case "url":
      return linkTo(words.includes("://") ? words : `https://${words}`, children);
    case "email":
      return linkTo(`mailto:${words}`, children);
    case "mention":
      return button({ class: "token", onclick: () => followMention(words) }, ...children);
    case "bot_command":
      return button({ class: "token", onclick: () => sendCommand(words) }, ...children);
    case "spoiler":
      return button({ class: "spoiler", onclick: ({ currentTarget }) => currentTarget.classList.add("revealed") }, ...children);
    default:
      return make(ELEMENTS[entity.type] ?? "span", {}, ...children);
  }
}

/** Return a link to `url`; what starts the bot does so here, and what no browser should open is plain text. */
function linkTo(url, children) {
  const parameter = startParameter(url);
  if (parameter !== null) {
    const start = (event) => {
      event.preventDefault();
      startBot(parameter);
    };
    return make("a", { href: "#private", onclick: start }, ...children);
  }
  const safe = openable(url);
  if (safe === null) return make("span", {}, ...children);
  return make("a", { href: safe, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

function openable(url) {
  const parsed = URL.parse(url, location.href);
  return parsed && ["http:", "https:", "mailto:", "tel:"].includes(parsed.protocol) ? parsed.href : null;
}

/** Return what a link starts the bot with, null where it does not lead to the bot. */
function startParameter(url) {
  const name = state.cast.bot.username.toLowerCase();
  const parsed = URL.parse(url.includes(":") ? url : `https://${url}`);
  if (parsed === null) return null;
  const asked = parsed.searchParams;
  const isApp = parsed.protocol === "tg:" && asked.get("domain")?.toLowerCase() === name;
  const isPage = parsed.hostname === "t.me" && parsed.pathname.slice(1).toLowerCase() === name;
  if (!isApp && !isPage) return null;
  return asked.get("start") ?? (asked.size > (isApp ? 1 : 0) ? null : "");
}

/** Return a quote of which three lines show until it is opened. */
function foldedQuote(children) {
  const words = make("div", { class: "folding" }, ...children);
  const toggle = button({ class: "fold" }, icon("down"));
  const quote = make("blockquote", { class: "expandable" }, words, toggle);
  const open = (isOpen) => {
    quote.classList.toggle("open", isOpen);
    toggle.setAttribute("aria-expanded", String(isOpen));
    toggle.setAttribute("aria-label", isOpen ? "Fold the quote" : "Show the whole quote");
  };
  quote.addEventListener("click", (event) => {
    const selecting = !getSelection().isCollapsed;
    if (!event.target.closest("a, .token, .spoiler") && !selecting) open(!quote.classList.contains("open"));
  });
  words.addEventListener("focusin", () => open(true)); // what has the focus must be seen
  open(false);
  return quote;
}

/** Take the fold from quotes within `node` that are short enough to be seen whole. */
function measureQuotes(node) {
  for (const quote of node.querySelectorAll("blockquote.expandable:not(.open)")) {
    const words = quote.querySelector(".folding");
    quote.classList.toggle("short", words.scrollHeight <= words.clientHeight + 2);
  }
}

// ---------------------------------------------------------------- places and people

const chatOf = (key) => state.cast.chats.find((chat) => chat.key === key);
const chatIdOf = (key) => (key === "private" ? state.speaker.id : chatOf(key).id);
const keyOf = (chatId, topic) => `${chatId}/${topic ?? ""}`;
const shownKey = () => keyOf(chatIdOf(state.chat), state.topic);
const conversation = (key) => state.conversations.get(key) ?? new Map();
const topicOf = (message) => (message.is_topic_message ? message.message_thread_id : null);
const placeOf = (message) => keyOf(message.chat.id, topicOf(message));
const messageKey = (chatId, messageId) => `${chatId}:${messageId}`;

/** Return who wrote `message`: the group itself where an administrator hides behind it. */
function senderOf(message) {
  const chat = message.sender_chat;
  if (chat) return { id: chat.id, name: chat.title };
  return { id: message.from.id, name: message.from.first_name };
}

/** Return the id as which the speaker writes in a chat, and by which their reactions are known. */
const ownId = (chatId) => (state.speaker.anonymous ? chatId : state.speaker.id);

function isOwn(message) {
  if (message.from.id === ANONYMOUS_ADMIN_ID) return state.speaker.anonymous;
  return message.from.id === state.speaker.id && !state.speaker.anonymous;
}

const wordsOf = (message) => message.text ?? message.caption ?? "";

const isEditable = (message) =>
  isOwn(message) && !message.via_bot && ("text" in message || "photo" in message || "document" in message);

/** Return what a service message says, null for a message of somebody's. */
function serviceText(message) {
  const name = senderOf(message).name;
  const members = (users) => users.map((user) => user.first_name).join(", ");
  if (message.forum_topic_created) return `The topic “${message.forum_topic_created.name}” was created`;
  if (message.new_chat_members) return `${name} added ${members(message.new_chat_members)}`;
  if (message.left_chat_member) return `${message.left_chat_member.first_name} left`;
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return "The group became a supergroup";
  return null;
}

/** Return one line that tells what `message` is. */
function gist(message) {
  const file = message.photo ? "Photo" : message.document?.file_name;
  const words = wordsOf(message).replace(/\s+/g, " ").trim();
  return serviceText(message) ?? ([file, words].filter(Boolean).join(", ") || "Message");
}

const clock = (seconds) =>
  new Date(seconds * 1000).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

function dayName(seconds) {
  const day = new Date(seconds * 1000);
  const days = Math.round((new Date().setHours(0, 0, 0, 0) - day.setHours(0, 0, 0, 0)) / 86400000);
  if (days < 2) return days === 1 ? "Yesterday" : "Today";
  return day.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}

function sizeOf(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

// ---------------------------------------------------------------- messages

function buildMessage(message) {
  const sender = senderOf(message);
  const service = serviceText(message);
  const kind = service ? "service" : isOwn(message) ? "own" : "other";
  const node = make("article", {
    class: `message ${kind} ${tint(sender.id)}`,
    tabindex: "-1",
    "data-message-id": message.message_id,
    "data-date": message.date,
    "data-sender": service ? "" : sender.id,
    "aria-label": `${sender.name}, ${clock(message.date)}`,
  });
  if (service) {
    node.append(make("p", { text: service }));
    return node;
  }
  const column = make("div", { class: "column" }, buildBubble(message, sender), buildKeyboard(message));
  if (message.chat.type !== "private" && kind === "other") node.append(avatar(sender.id, sender.name));
  node.append(column);
  node.addEventListener("contextmenu", (event) => openActionsAtPointer(event, message));
  column.firstChild.addEventListener("click", (event) => {
    if (event.pointerType === "touch") openActionsAtPointer(event, message);
  });
  drawReactions(node, message);
  return node;
}

function buildBubble(message, sender) {
  const bubble = make("div", { class: "bubble" });
  const parts = [buildSender(message, sender), buildReply(message), buildPhoto(message), buildDocument(message)];
  bubble.append(...parts.filter(Boolean));
  const words = formatted(wordsOf(message), message.entities ?? message.caption_entities);
  if (words.length) bubble.append(make("div", { class: "words", dir: "auto" }, ...words, buildStamp(message)));
  else bubble.append(buildStamp(message));
  const onclick = (event) => openActions(message, event.currentTarget.getBoundingClientRect());
  const more = { class: "round more", "aria-label": "Message actions", "aria-haspopup": "menu", onclick };
  bubble.append(make("div", { class: "reactions" }), button(more, icon("more")));
  return bubble;
}

function buildSender(message, sender) {
  const isNamed = message.chat.type !== "private" && !isOwn(message);
  if (!isNamed && !message.via_bot) return null;
  const via = message.via_bot ? span("via", `via @${message.via_bot.username}`) : null;
  return make("p", { class: "sender" }, isNamed ? span("name", sender.name) : null, via);
}

function buildStamp(message) {
  const edited = message.edit_date ? span("edited", "edited") : null;
  const datetime = new Date(message.date * 1000).toISOString();
  return span("stamp", edited, make("time", { datetime, text: clock(message.date) }));
}

function buildReply(message) {
  const then = message.reply_to_message;
  if (!then || then.forum_topic_created) return null;
  const replied = conversation(placeOf(message)).get(then.message_id) ?? then; // as it is now, if it still is
  const sender = senderOf(replied);
  const quoted = message.quote?.text ?? gist(replied);
  const onclick = () => showMessage(replied.message_id);
  const label = `Reply to ${sender.name}: ${quoted}`;
  const look = { class: `replied ${tint(sender.id)}`, "aria-label": label, onclick };
  return button(look, span("name", sender.name), span("gist", quoted));
}

function buildPhoto(message) {
  if (!message.photo) return null;
  const source = fileAddress(message.photo.at(-1));
  const picture = make("img", { src: source, alt: gist(message) });
  picture.addEventListener("load", keepAtBottom);
  return make("a", { class: "photo", href: source, target: "_blank", rel: "noopener" }, picture);
}

function buildDocument(message) {
  const file = message.document;
  if (!file) return null;
  const name = file.file_name ?? "File";
  const about = span("about", span("file-name", name), span("size", sizeOf(file.file_size ?? 0)));
  return make("a", { class: "document", href: fileAddress(file), download: name }, icon("file"), about);
}

const fileAddress = (file) => `/sandbox/files/${encodeURIComponent(file.file_id)}`;

function buildKeyboard(message) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  const build = (row) => make("div", { class: "row" }, ...row.map((given) => buildButton(message, given)));
  return make("div", { class: "keyboard" }, ...rows.map(build));
}

/** Return a button under a message, which does what Telegram does with one of its kind. */
function buildButton(message, given) {
  const address = given.url ?? given.web_app?.url;
  const label = make("span", { text: given.text });
  if (address !== undefined) {
    const link = linkTo(address, [label, icon("link")]);
    link.classList.add("key");
    return link;
  }
  const node = button({ class: "key" }, label, given.copy_text ? icon("copy") : null);
  node.addEventListener("click", () => press(node, message, given));
  return node;
}

function press(node, message, given) {
  const typed = given.switch_inline_query_current_chat ?? given.switch_inline_query;
  if (given.copy_text) copy(given.copy_text.text);
  else if (typed !== undefined) write(`@${state.cast.bot.username} ${typed}`);
  else if (given.callback_data !== undefined) tap(node, message, given.callback_data);
}

/** Tap a button, which shimmers until the bot has answered. */
async function tap(node, message, data) {
  if (node.getAttribute("aria-busy") === "true") return;
  node.setAttribute("aria-busy", "true");
  await attempt(async () => {
    const { query_id: queryId } = await post("tap", { ...target(message), data });
    await Promise.race([answerTo(queryId).promise, pause(LONGEST_WAIT)]);
  });
  node.removeAttribute("aria-busy");
}

/** Return the promise of the bot's answer to a query, made by whichever of the two comes first. */
function answerTo(queryId) {
  if (!state.answers.has(queryId)) state.answers.set(queryId, Promise.withResolvers());
  return state.answers.get(queryId);
}

function drawReactions(node, message) {
  const place = node.querySelector(".reactions");
  if (place === null) return;
  const by = state.reactions.get(messageKey(message.chat.id, message.message_id)) ?? new Map();
  const own = by.get(ownId(message.chat.id));
  const chips = [...new Set(by.values())].map((emoji) => {
    const count = [...by.values()].filter((other) => other === emoji).length;
    const onclick = () => react(message, own === emoji ? null : emoji);
    const label = `${emoji} ${count}`;
    const look = { class: "chip", "aria-pressed": String(own === emoji), "aria-label": label, onclick };
    return button(look, pictured(emoji), count > 1 ? ` ${count}` : null);
  });
  place.replaceChildren(...chips);
}

/** Return `emoji` as browsers draw it in colour. */
const pictured = (emoji) => (emoji === "❤" ? "❤\uFE0F" : emoji);

// ---------------------------------------------------------------- the log

const log = () => $("log");
const nodeOf = (messageId) => log().querySelector(`[data-message-id="${Number(messageId)}"]`);

function drawConversation() {
  const messages = [...conversation(shownKey()).values()].sort((one, other) => one.message_id - other.message_id);
  log().setAttribute("aria-busy", "true");
  log().replaceChildren(...(messages.length ? messages.map(buildMessage) : [buildWelcome()]));
  tidy();
  measureQuotes(log());
  log().removeAttribute("aria-busy");
  scrollDown();
}

/** Return what stands in a conversation before there is a message. */
function buildWelcome() {
  const { bot } = state.cast;
  const isPrivate = state.chat === "private";
  const words = isPrivate
    ? "Ask a question, and the bot quotes the paragraph that answers it, word for word."
    : `Ask with /ask@${bot.username} and a question, or write @${bot.username} first.`;
  const children = [
    avatarOfChat(state.chat),
    make("p", { class: "lead", text: isPrivate ? "What can this bot do?" : "No messages here yet" }),
    make("p", { text: words }),
    isPrivate ? button({ class: "pill strong", onclick: () => say("/start"), text: "START" }) : null,
  ];
  return make("div", { class: "welcome" }, ...children);
}

/** Draw a message that is new or has changed, at its place in the log. */
function placeMessage(message) {
  log().querySelector(".welcome")?.remove();
  const old = nodeOf(message.message_id);
  const node = buildMessage(message);
  const isFollowed = isAtBottom() || (old === null && isOwn(message));
  if (old) {
    const focused = focusableIn(old).indexOf(document.activeElement);
    old.replaceWith(node);
    if (focused >= 0) (focusableIn(node)[focused] ?? node).focus({ preventScroll: true });
  } else {
    const later = [...log().children].find((other) => Number(other.dataset.messageId) > message.message_id);
    log().insertBefore(node, later ?? null);
  }
  tidy();
  measureQuotes(node);
  if (isFollowed) scrollDown();
  else drawDown();
}

const focusableIn = (node) => [...node.querySelectorAll("button, a[href]")];

/** Put the days between messages, and join those that one sender wrote in a row. */
function tidy() {
  let before = null;
  for (const node of [...log().querySelectorAll(".message")]) {
    const seconds = Number(node.dataset.date);
    const divider = node.previousElementSibling?.matches(".day") ? node.previousElementSibling : null;
    const isNewDay = before === null || dayName(seconds) !== dayName(Number(before.dataset.date));
    if (isNewDay && divider === null) node.before(make("p", { class: "day" }, span("", dayName(seconds))));
    if (!isNewDay) divider?.remove();
    const isJoined = !isNewDay && node.dataset.sender !== "" && node.dataset.sender === before.dataset.sender
      && seconds - Number(before.dataset.date) < SECONDS_TO_JOIN;
    node.classList.toggle("joined", isJoined);
    before?.classList.toggle("tail", !isJoined);
    before = node;
  }
  before?.classList.add("tail");
  for (const divider of log().querySelectorAll(".day")) {
    if (!divider.nextElementSibling?.matches(".message")) divider.remove();
  }
}

function removeMessage(messageId) {
  const node = nodeOf(messageId);
  if (node === null) return;
  if (node.contains(document.activeElement)) $("field").focus();
  node.remove();
  tidy();
  if (log().childElementCount === 0) log().append(buildWelcome());
}

/** Scroll to a message, give it the focus and let it light up. */
function showMessage(messageId) {
  const node = nodeOf(messageId);
  if (node === null) {
    toast("That message is not here.");
    return;
  }
  node.scrollIntoView({ block: "center", behavior: motion() });
  node.focus({ preventScroll: true });
  node.classList.remove("lit");
  requestAnimationFrame(() => node.classList.add("lit"));
}

const motion = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth");
const isAtBottom = () => log().scrollHeight - log().scrollTop - log().clientHeight < 80;

function scrollDown() {
  log().scrollTop = log().scrollHeight;
  drawDown();
}

/** Stay at the end when what is there grows, or the room for it shrinks. */
function keepAtBottom() {
  if (state.isFollowing) scrollDown();
}

function drawDown() {
  state.isFollowing = isAtBottom();
  $("down").hidden = state.isFollowing;
}

// ---------------------------------------------------------------- chats and speakers

/** Build the list of chats once; `drawRows` fills it. */
function buildRows() {
  const build = (chat) => (chat.topics ? buildForum(chat) : make("li", {}, buildRow(chat.key, null)));
  $("rows").replaceChildren(...state.cast.chats.map(build));
}

function buildRow(chat, topic) {
  const row = button({ class: "chat-row", "data-chat": chat, "data-topic": topic ?? "", onclick: () => go(chat, topic) });
  const hash = make("span", { class: `hash ${tint(topic ?? 0)}`, "aria-hidden": "true", text: "#" });
  row.append(chatOf(chat).topics ? hash : avatarOfChat(chat), buildLines(row, `row-${chat}-${topic ?? ""}`));
  return row;
}

/** Return the words in a `row`; its name is the title of the chat, the rest describes it. */
function buildLines(row, id) {
  const parts = ["name", "when", "preview", "badge"].map((part) => make("span", { class: part, id: `${id}-${part}` }));
  row.setAttribute("aria-labelledby", `${id}-name ${id}-badge`);
  row.setAttribute("aria-describedby", `${id}-preview`);
  return span("lines", ...parts);
}

function buildForum(chat) {
  const topics = [{ id: null, name: "General" }, ...chat.topics];
  const list = make("ul", { id: `topics-${chat.key}` });
  list.append(...topics.map((topic) => make("li", {}, buildRow(chat.key, topic.id))));
  const row = button({ class: "chat-row forum", "data-forum": chat.key, "aria-controls": list.id });
  row.append(avatarOfChat(chat.key), buildLines(row, `row-${chat.key}`), icon("down"));
  row.addEventListener("click", () => unfold(chat.key, list.hidden));
  list.hidden = remembered("forum") !== "open";
  row.setAttribute("aria-expanded", String(!list.hidden));
  return make("li", {}, row, list);
}

function unfold(key, isOpen) {
  const row = document.querySelector(`[data-forum="${key}"]`);
  row.setAttribute("aria-expanded", String(isOpen));
  $(`topics-${key}`).hidden = !isOpen;
  remember("forum", isOpen ? "open" : "folded");
  drawRows();
}

function drawRows() {
  for (const row of document.querySelectorAll(".chat-row[data-chat]")) drawRow(row);
  for (const row of document.querySelectorAll(".chat-row[data-forum]")) drawForumRow(row);
  const unread = [...state.unread.values()].reduce((sum, count) => sum + count, 0);
  document.title = `${unread ? `(${unread}) ` : ""}${titleOf(state.chat, state.topic)} · sandbox`;
}

function drawRow(row) {
  const { chat } = row.dataset;
  const topic = row.dataset.topic === "" ? null : Number(row.dataset.topic);
  const key = keyOf(chatIdOf(chat), topic);
  const newest = [...conversation(key).values()].at(-1);
  const busy = topic === null ? state.actions.get(chatIdOf(chat)) : undefined;
  row.querySelector(".name").textContent = titleOf(chat, topic);
  row.querySelector(".when").textContent = newest ? rowTime(newest.date) : "";
  row.querySelector(".preview").textContent = busy ? `${busy} …` : newest ? previewOf(newest) : "No messages yet";
  drawBadge(row, state.unread.get(key) ?? 0);
  const isShown = chat === state.chat && topic === state.topic;
  if (isShown) row.setAttribute("aria-current", "true");
  else row.removeAttribute("aria-current");
}

function drawForumRow(row) {
  const chat = chatOf(row.dataset.forum);
  const isOpen = row.getAttribute("aria-expanded") === "true";
  const keys = [null, ...chat.topics.map((topic) => topic.id)].map((topic) => keyOf(chat.id, topic));
  row.querySelector(".name").textContent = chat.title;
  row.querySelector(".preview").textContent = `${chat.topics.length + 1} topics`;
  drawBadge(row, isOpen ? 0 : keys.reduce((sum, key) => sum + (state.unread.get(key) ?? 0), 0));
  row.classList.toggle("holds", !isOpen && state.chat === chat.key);
}

function drawBadge(row, count) {
  const badge = row.querySelector(".badge");
  badge.replaceChildren(...(count ? [String(count), span("hidden", " unread")] : []));
}

const rowTime = (seconds) => (dayName(seconds) === "Today" ? clock(seconds) : dayName(seconds));

function previewOf(message) {
  if (serviceText(message)) return gist(message);
  if (isOwn(message)) return `You: ${gist(message)}`;
  return message.chat.type === "private" ? gist(message) : `${senderOf(message).name}: ${gist(message)}`;
}

function titleOf(chat, topic) {
  const { title, topics } = chatOf(chat);
  if (!topics) return title;
  return topics.find((other) => other.id === topic)?.name ?? "General";
}

/** Show a conversation; the address remembers it, so that the browser's own way back works. */
function go(chat, topic = null) {
  const hash = `#${chat}${topic === null ? "" : `/${topic}`}`;
  if (location.hash === hash) showPlace();
  else location.hash = hash;
}

/** Show the conversation that the address names, or the list of chats where it names none. */
function showPlace() {
  const [key, topic] = location.hash.slice(1).split("/");
  const chat = chatOf(key);
  document.body.dataset.view = chat ? "chat" : "list";
  if (chat) openConversation(key, chat.topics?.some((other) => other.id === Number(topic)) ? Number(topic) : null);
}

function openConversation(chat, topic) {
  keepDraft();
  if (chat === "private" && state.speaker.anonymous) {
    speakAs(personOf("admin"));
    toast("Nobody can write in private as a group, so you speak as Admin.");
  }
  [state.chat, state.topic] = [chat, topic];
  if (chatOf(chat).topics && $(`topics-${chat}`).hidden) unfold(chat, true);
  drawPlace();
}

/** Draw the conversation that is shown, from its title to its draft. */
function drawPlace() {
  state.unread.delete(shownKey());
  setContext(null);
  closePanel();
  $("face").replaceChildren(avatarOfChat(state.chat));
  $("title").textContent = titleOf(state.chat, state.topic);
  drawSubtitle();
  drawSpeakers();
  drawRows();
  drawConversation();
  $("field").value = state.drafts.get(shownKey()) ?? "";
  grow();
}

function drawSubtitle() {
  const { title, topics, members } = chatOf(state.chat);
  const busy = state.actions.get(chatIdOf(state.chat));
  const quiet = state.chat === "private" ? "bot" : topics ? title : `${members} members`;
  $("subtitle").classList.toggle("busy", Boolean(busy));
  $("subtitle").textContent = busy ? `${state.cast.bot.first_name} is ${busy}` : quiet;
}

const personOf = (key) => state.cast.people.find((person) => person.key === key);

function buildSpeakers() {
  const radios = state.cast.people.map((person) => {
    const onchange = () => changeSpeaker(person);
    const radio = make("input", { type: "radio", name: "speaker", value: person.key, onchange });
    const picture = person.anonymous ? face("tint-group", icon("people")) : avatar(person.id, person.first_name);
    return make("label", { class: "speaker" }, radio, picture, span("", person.first_name));
  });
  $("speakers").replaceChildren(...radios);
  const build = ({ code, name }) => make("option", { value: code, text: name, lang: code });
  const languages = state.cast.languages.map(build);
  $("language").replaceChildren(make("option", { value: "", text: "not set" }), ...languages);
}

function drawSpeakers() {
  for (const radio of document.querySelectorAll("[name=speaker]")) {
    const person = personOf(radio.value);
    radio.checked = person === state.speaker;
    radio.disabled = person.anonymous && state.chat === "private";
    radio.parentElement.title = radio.disabled ? "Only in groups can somebody write as the group." : "";
  }
  $("language").value = state.speaker.language ?? "";
  const label = `Speaking as ${state.speaker.first_name}; change`;
  $("speaking").setAttribute("aria-label", label);
  $("speaking").title = label;
  $("speaking").replaceChildren(document.querySelector("[name=speaker]:checked + .avatar").cloneNode(true));
}

function changeSpeaker(person) {
  keepDraft();
  speakAs(person);
  drawPlace();
}

function speakAs(person) {
  state.speaker = person;
  remember("speaker", person.key);
}

function changeLanguage() {
  const language = $("language").value || null;
  attempt(async () => {
    await post("language", { speaker: state.speaker.key, language });
    for (const person of state.cast.people) if (person.id === state.speaker.id) person.language = language;
  });
}

/** Lead to the choice of who speaks: it is in view on wide screens, and a sheet on narrow ones. */
function chooseSpeaker() {
  document.body.classList.toggle("choosing");
  document.querySelector("[name=speaker]:checked").focus();
}

// ---------------------------------------------------------------- what happens

const TAKERS = {
  message: takeMessage,
  deleted: takeDeletion,
  reaction: takeReaction,
  notice: takeNotice,
  action: takeAction,
  inline: takeResults,
  update: takeCall,
  call: takeCall,
};

/** Ask for what happens next, for ever; a lost connection is tried again by itself. */
async function follow() {
  for (let failures = 0; ; ) {
    try {
      take(await request(`/sandbox/events?after=${state.last}`));
      failures = 0;
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      failures += 1;
    }
    showConnection(failures === 0);
    if (failures) await pause(Math.min(250 * 2 ** failures, 4000));
  }
}

/** Take in news; of what happened before the page came only what is left of it is drawn. */
function take({ events, last, reset }) {
  const isLive = state.last > 0 && !reset;
  if (reset) forget();
  state.last = last;
  for (const event of events) {
    try {
      TAKERS[event.type]?.(event, isLive);
    } catch (error) {
      reportError(error); // one event that cannot be drawn keeps no other back
    }
  }
  if (!isLive) {
    keepDraft();
    drawPlace();
  }
}

/** Forget all that was known of a run of the sandbox that has ended. */
function forget() {
  for (const known of [state.conversations, state.reactions, state.unread, state.actions, state.answers]) known.clear();
  state.calls = [];
  drawCalls();
}

function takeMessage({ message, edited }, isLive) {
  const key = placeOf(message);
  if (!state.conversations.has(key)) state.conversations.set(key, new Map());
  state.conversations.get(key).set(message.message_id, message);
  if (!isLive) return;
  if (message.from.id === state.cast.bot.id) endAction(message.chat.id);
  if (key === shownKey()) placeMessage(message);
  else if (!edited && !isOwn(message)) state.unread.set(key, (state.unread.get(key) ?? 0) + 1);
  drawRows();
}

function takeDeletion({ chat_id: chatId, message_id: messageId }, isLive) {
  for (const [key, messages] of state.conversations) {
    const isGone = key.startsWith(`${chatId}/`) && messages.delete(messageId);
    if (isGone && isLive && key === shownKey()) removeMessage(messageId);
  }
  if (isLive) drawRows();
}

function takeReaction({ chat_id: chatId, message_id: messageId, emoji, by }, isLive) {
  const key = messageKey(chatId, messageId);
  if (!state.reactions.has(key)) state.reactions.set(key, new Map());
  if (emoji === null) state.reactions.get(key).delete(by);
  else state.reactions.get(key).set(by, emoji);
  const message = conversation(shownKey()).get(messageId);
  if (isLive && message?.chat.id === chatId) drawReactions(nodeOf(messageId), message);
}

function takeNotice({ text, alert, url }, isLive) {
  if (!isLive) return;
  if (url) startBot(startParameter(url) ?? "");
  if (!text) return;
  if (!alert) return toast(text);
  $("alert-text").textContent = text;
  if (!$("alert").open) $("alert").showModal();
}

function takeResults(event, isLive) {
  if (isLive) answerTo(event.query_id).resolve(event);
}

function takeAction({ chat_id: chatId, action }, isLive) {
  if (!isLive) return;
  state.actions.set(chatId, ACTIONS[action] ?? "busy");
  drawSubtitle();
  drawRows();
  setTimeout(endAction, 5000, chatId);
}

function endAction(chatId) {
  if (state.actions.delete(chatId)) drawSubtitle();
  drawRows();
}

function takeCall(event, isLive) {
  if (isLive && event.method === "answerCallbackQuery") answerTo(event.parameters.callback_query_id).resolve(event);
  state.calls.push({ ...event, at: isLive ? new Date() : null }); // nobody noted when the earlier ones came
  if (state.calls.length > MOST_CALLS) state.calls.shift();
  if (isLive && !$("api").hidden) drawCall(state.calls.at(-1));
}

// ---------------------------------------------------------------- asking the server

class RequestError extends Error {}

async function request(path, options = {}) {
  const response = await fetch(path, options).catch(() => {
    throw new RequestError("The sandbox does not answer.");
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new RequestError(answer.error ?? `The sandbox answered ${response.status}.`);
  return answer;
}

function post(path, body) {
  const headers = { "Content-Type": "application/json" };
  return request(`/sandbox/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Do something that the server may refuse, which a toast tells then; return whether it was done. */
async function attempt(deed) {
  try {
    await deed();
    return true;
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    toast(error.message);
    return false;
  }
}

/** Return who writes where, as the server wants it. */
const manner = () => ({ speaker: state.speaker.key, chat: state.chat, topic: state.topic });

/** Return who does something with `message`. */
function target(message) {
  return { speaker: state.speaker.key, chat_id: message.chat.id, message_id: message.message_id };
}

const say = (text, replyTo = null) => attempt(() => post("say", { ...manner(), text, reply_to: replyTo }));

const react = (message, emoji) => attempt(() => post("react", { ...target(message), emoji }));

/** Start the bot in private with what a link carries. */
function startBot(parameter) {
  go("private");
  openConversation("private", null);
  say(`/start ${parameter}`.trim());
}

/** Send a command that was tapped; in groups it says whose it is. */
function sendCommand(command) {
  const name = state.chat === "private" || command.includes("@") ? "" : `@${state.cast.bot.username}`;
  say(`${command}${name}`);
}

/** Begin a message with who was mentioned; in private the bot is spoken to in any case. */
function followMention(mention) {
  if (state.chat !== "private") write(`${mention} `);
}

async function sendFiles(files, caption) {
  for (const [index, file] of files.entries()) {
    const form = new FormData();
    const fields = { ...manner(), topic: state.topic ?? "", caption: index === 0 ? caption : "" };
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append("file", file);
    if (!(await attempt(() => request("/sandbox/send", { method: "POST", body: form })))) return false;
  }
  return true;
}

// ---------------------------------------------------------------- the composer

function keepDraft() {
  const text = state.context?.kind === "edit" ? "" : $("field").value;
  if (text.trim()) state.drafts.set(shownKey(), text);
  else state.drafts.delete(shownKey());
}

/** Put `text` into the field, as if it had been typed there. */
function write(text) {
  $("field").value = text;
  $("field").focus();
  typed();
}

function grow() {
  const field = $("field");
  field.style.height = "auto";
  field.style.height = `${Math.min(field.scrollHeight, 200)}px`;
}

function typed() {
  grow();
  if (state.context?.kind === "edit") return;
  const text = $("field").value;
  const name = `@${state.cast.bot.username} `;
  if (text.toLowerCase().startsWith(name.toLowerCase())) searchInline(text.slice(name.length).trim());
  else if (/^\/\S*$/.test(text)) openCommands(text.slice(1).toLowerCase());
  else closePanel();
}

/** Send what is written: a message, a reply, a change, or files with a caption. */
async function send() {
  const text = $("field").value.trim();
  const context = state.context;
  if (!text && context?.kind !== "files") return;
  $("field").value = "";
  setContext(null);
  closePanel();
  grow();
  const isSent = await sendAs(context, text);
  if (!isSent && $("field").value === "") {
    setContext(context);
    write(text);
  }
}

function sendAs(context, text) {
  const { speaker, chat } = manner();
  const messageId = context?.message?.message_id ?? null;
  if (context?.kind === "files") return sendFiles(context.files, text);
  if (context?.kind === "edit") return attempt(() => post("edit", { speaker, chat, message_id: messageId, text }));
  return say(text, messageId);
}

/** Let the composer reply, edit or send files, or nothing of that; what it does is told above the field. */
function setContext(context) {
  const kind = context?.kind;
  if (state.context?.kind === "edit" && kind !== "edit") $("field").value = "";
  state.context = context;
  $("context").hidden = context === null;
  $("send-icon").setAttribute("href", kind === "edit" ? "#icon-check" : "#icon-send");
  $("send").setAttribute("aria-label", kind === "edit" ? "Save" : "Send");
  $("field").maxLength = kind === "files" ? state.cast.limits.caption : state.cast.limits.text;
  $("field").placeholder = kind === "files" ? "Caption" : "Message";
  if (context === null) return;
  $("context-icon").setAttribute("href", `#icon-${{ reply: "reply", edit: "edit", files: "file" }[kind]}`);
  $("context-title").textContent = kind === "reply" ? `Reply to ${senderOf(context.message).name}` : CONTEXTS[kind];
  const names = context.files?.map((file) => `${file.name} (${sizeOf(file.size)})`).join(", ");
  $("context-text").textContent = names ?? gist(context.message);
  $("field").focus();
}

function startEditing(message) {
  setContext({ kind: "edit", message });
  write(wordsOf(message));
}

/** Take up files that were chosen, dropped or pasted. */
function attach(files) {
  const most = state.cast.limits.file_bytes;
  const taken = [...files].filter((file) => file.size <= most);
  if (taken.length < files.length) toast(`A file can have ${sizeOf(most)} at most.`);
  if (taken.length) setContext({ kind: "files", files: taken });
}

function pressedInField(event) {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    send();
  } else if (event.key === "ArrowUp" && !$("panel").hidden) {
    event.preventDefault();
    [...$("choices").querySelectorAll("button")].at(state.search ? 0 : -1)?.focus();
  } else if (event.key === "ArrowUp" && $("field").value === "" && state.context === null) {
    const own = [...conversation(shownKey()).values()].filter(isEditable).at(-1);
    if (own) startEditing(own);
  }
}

// ---------------------------------------------------------------- the panel above the composer

/** Show `items` in the panel; `title` says what they are. */
function openPanel(title, items) {
  $("panel").hidden = false;
  $("panel").setAttribute("aria-label", title);
  $("panel-title").textContent = title;
  $("choices").replaceChildren(...items.map((item) => make("li", {}, item)));
  $("menu").setAttribute("aria-expanded", String(state.search === null));
}

function closePanel() {
  [state.search, state.opening] = [null, null];
  $("panel").hidden = true;
  $("menu").setAttribute("aria-expanded", "false");
}

/** Show the menu of commands that the speaker has here, of which those that begin with `typedName` are kept. */
async function openCommands(typedName) {
  state.search = null;
  const opening = (state.opening = {});
  await attempt(async () => {
    const asked = new URLSearchParams({ speaker: state.speaker.key, chat: state.chat });
    const all = await request(`/sandbox/commands?${asked}`);
    const commands = all.filter(({ command }) => command.startsWith(typedName));
    if (opening !== state.opening) return; // closed, or typed on, meanwhile
    if (!commands.length) closePanel();
    else openPanel("Commands", commands.map(buildCommand));
  });
}

function buildCommand({ command, description }) {
  const onclick = () => {
    write("");
    sendCommand(`/${command}`);
  };
  return button({ class: "choice command", onclick }, make("strong", { text: `/${command}` }), " ", span("", description));
}

function toggleCommands() {
  if ($("menu").getAttribute("aria-expanded") === "true") closePanel();
  else openCommands("").then(() => $("choices").querySelector("button")?.focus());
}

/** Ask the bot for results of an inline query, once no more is typed. */
async function searchInline(query) {
  if (state.search?.query === query) return;
  const search = { query, next: "", isBusy: false, count: 0 };
  state.search = search;
  if ($("panel").hidden) openPanel("Searching …", []);
  await pause(250);
  if (state.search !== search) return;
  await fetchResults(search);
}

/** Ask for the first, or the next, results and show them. */
async function fetchResults(search) {
  const isFirst = search.count === 0;
  search.isBusy = true;
  await attempt(async () => {
    const asked = { speaker: state.speaker.key, query: search.query, offset: search.next };
    const { query_id: queryId } = await post("inline", asked);
    const answer = await Promise.race([answerTo(queryId).promise, pause(LONGEST_WAIT)]);
    if (state.search !== search || !answer) return;
    const items = answer.results.map((result) => buildResult(result, queryId));
    search.next = answer.next_offset;
    search.count += items.length;
    if (isFirst) openPanel(resultsTitle(search), [buildInlineButton(answer.button), ...items].filter(Boolean));
    else $("choices").append(...items.map((item) => make("li", {}, item)));
    $("panel-title").textContent = resultsTitle(search);
  });
  search.isBusy = false;
}

function resultsTitle({ count, next }) {
  if (count === 0) return "No results";
  return `${count}${next ? " or more" : ""} result${count === 1 ? "" : "s"}`;
}

function buildResult(result, queryId) {
  const onclick = () => {
    write("");
    attempt(() => post("choose", { ...manner(), query_id: queryId, result_id: result.id }));
  };
  const lines = span("lines", make("strong", { text: result.title }), span("", result.description));
  return button({ class: "choice result", onclick }, icon("quote"), lines);
}

function buildInlineButton(given) {
  if (!given?.start_parameter) return null;
  const onclick = () => {
    write("");
    startBot(given.start_parameter);
  };
  return button({ class: "choice above", onclick, text: given.text });
}

function scrolledResults() {
  const { scrollTop, clientHeight, scrollHeight } = $("panel");
  const { search } = state;
  if (search?.next && !search.isBusy && scrollHeight - scrollTop - clientHeight < 120) fetchResults(search);
}

// ---------------------------------------------------------------- the menu of a message

function openActionsAtPointer(event, message) {
  if (event.target.closest("a, button, .expandable:not(.short)") || !getSelection().isCollapsed) return;
  event.preventDefault();
  openActions(message, new DOMRect(event.clientX, event.clientY, 0, 0));
}

/** Open the menu of what can be done with `message` beside the rectangle `at`. */
function openActions(message, at) {
  const menu = $("actions");
  const own = state.reactions.get(messageKey(message.chat.id, message.message_id))?.get(ownId(message.chat.id));
  const emojis = REACTIONS.map((emoji) => {
    const item = buildAction(pictured(emoji), () => react(message, own === emoji ? null : emoji), "menuitemradio");
    item.setAttribute("aria-label", `React with ${emoji}`);
    item.setAttribute("aria-checked", String(own === emoji));
    return item;
  });
  const items = [
    buildAction("Reply", () => setContext({ kind: "reply", message }), "menuitem", "reply"),
    isEditable(message) ? buildAction("Edit", () => startEditing(message), "menuitem", "edit") : null,
    wordsOf(message) ? buildAction("Copy", () => copy(wordsOf(message)), "menuitem", "copy") : null,
  ];
  const row = make("div", { class: "emojis", role: "group", "aria-label": "Reactions" }, ...emojis);
  menu.replaceChildren(row, ...items.filter(Boolean));
  menu.showPopover();
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
  menu.style.top = `${at.bottom + height + 8 > innerHeight ? Math.max(8, at.top - height) : at.bottom}px`;
  menu.querySelector("button").focus();
}

function buildAction(label, act, role, picture = null) {
  const onclick = () => {
    $("actions").hidePopover();
    act();
  };
  return button({ role, onclick }, picture ? icon(picture) : null, label);
}

/** Move the focus among the buttons of `group` with the arrow keys, around its ends. */
function moveAmong(event) {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  buttons.at((buttons.indexOf(document.activeElement) + step) % buttons.length).focus();
}

// ---------------------------------------------------------------- words of the page's own

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast("Copied.");
  } catch {
    toast("The browser does not let this page copy.");
  }
}

/** Show `text` for as long as it takes to read. */
function toast(text) {
  const node = make("p", { class: "toast", text });
  $("toasts").append(node);
  setTimeout(() => node.remove(), 2500 + 50 * text.length);
}

function showConnection(isThere) {
  $("offline").hidden = isThere;
  $("offline").textContent = isThere ? "" : "Connection lost. Trying again …";
}

function drawTheme() {
  const usual = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const theme = remembered("theme") ?? usual;
  document.documentElement.dataset.theme = theme;
  $("theme")?.setAttribute("aria-pressed", String(theme === "dark"));
}

function toggleTheme() {
  remember("theme", document.documentElement.dataset.theme === "dark" ? "light" : "dark");
  drawTheme();
}

// ---------------------------------------------------------------- the API panel

function showApi(isShown) {
  $("api").hidden = !isShown;
  $("api-toggle").setAttribute("aria-expanded", String(isShown));
  document.body.classList.toggle("with-api", isShown);
  remember("api", isShown ? "shown" : "hidden");
  drawCalls();
}

function drawCalls() {
  $("calls").replaceChildren();
  if (!$("api").hidden) for (const call of state.calls) drawCall(call);
}

/** Add an update or a call to the end of the panel; its JSON is built once it is opened. */
function drawCall(event) {
  const list = $("calls");
  const isFollowed = list.scrollHeight - list.scrollTop - list.clientHeight < 60;
  const isUpdate = event.type === "update";
  const name = isUpdate ? Object.keys(event.update).find((key) => key !== "update_id") : event.method;
  const time = make("time", { text: event.at?.toLocaleTimeString("en-GB") ?? "" });
  const about = span("about", aboutOf(isUpdate ? event.update[name] : event.parameters));
  const direction = span("direction", isUpdate ? "update" : "call");
  const summary = make("summary", {}, direction, make("code", { text: name }), time, about);
  const details = make("details", { class: isUpdate ? "told" : "called" }, summary);
  const fill = () => {
    const { update, parameters, result } = event;
    for (const [title, value] of Object.entries(isUpdate ? { update } : { parameters, result })) {
      details.append(make("h3", { text: title }), make("pre", { text: JSON.stringify(value, null, 2) }));
    }
    details.scrollIntoView({ block: "nearest" });
  };
  details.addEventListener("toggle", fill, { once: true });
  list.append(details);
  while (list.childElementCount > MOST_CALLS) list.firstElementChild.remove();
  if (isFollowed) list.scrollTop = list.scrollHeight;
}

/** Return the words in an update or in parameters by which people know it again. */
const aboutOf = (fields) => fields.text ?? fields.caption ?? fields.data ?? fields.query ?? fields.action ?? "";

function clearCalls() {
  state.calls = [];
  drawCalls();
}

// ---------------------------------------------------------------- the start

/** Let Escape close what is open, the innermost first. */
function escape(event) {
  if (event.key !== "Escape" || $("alert").open || $("actions").matches(":popover-open")) return;
  if (!$("panel").hidden) closePanel();
  else if (document.body.classList.contains("choosing")) document.body.classList.remove("choosing");
  else if (state.context !== null) setContext(null);
  else if ($("api").contains(document.activeElement)) showApi(false);
  else return;
  $("field").focus();
}

function listenToComposer() {
  $("field").addEventListener("input", typed);
  $("field").addEventListener("keydown", pressedInField);
  $("field").addEventListener("paste", (event) => attach(event.clipboardData.files));
  $("composer").addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  $("cancel").addEventListener("click", () => setContext(null));
  $("menu").addEventListener("click", toggleCommands);
  $("speaking").addEventListener("click", chooseSpeaker);
  $("field").addEventListener("focus", () => document.body.classList.remove("choosing"));
  $("attach").addEventListener("click", () => $("file").click());
  $("file").addEventListener("change", () => {
    attach($("file").files);
    $("file").value = "";
  });
  $("choices").addEventListener("keydown", moveAmong);
  $("panel").addEventListener("scroll", scrolledResults);
}

function listenToDrops() {
  const main = $("chat");
  const show = (isOver) => main.classList.toggle("dropping", isOver);
  main.addEventListener("dragover", (event) => {
    event.preventDefault();
    show(true);
  });
  main.addEventListener("dragleave", (event) => show(main.contains(event.relatedTarget)));
  main.addEventListener("drop", (event) => {
    event.preventDefault();
    show(false);
    attach(event.dataTransfer.files);
  });
}

function listenToPage() {
  $("theme").addEventListener("click", toggleTheme);
  $("api-toggle").addEventListener("click", () => showApi($("api").hidden));
  $("api-close").addEventListener("click", () => showApi(false));
  $("api-clear").addEventListener("click", clearCalls);
  $("back").addEventListener("click", () => (location.hash = ""));
  $("down").addEventListener("click", scrollDown);
  $("language").addEventListener("change", changeLanguage);
  $("actions").addEventListener("keydown", moveAmong);
  log().addEventListener("scroll", drawDown);
  log().addEventListener("pointerdown", () => document.body.classList.remove("choosing"));
  new ResizeObserver(keepAtBottom).observe(log());
  document.addEventListener("keydown", escape);
  window.addEventListener("hashchange", showPlace);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawTheme);
}

async function start() {
  drawTheme();
  for (let isThere = false; !isThere; ) {
    isThere = await request("/sandbox/cast").then((cast) => (state.cast = cast), () => pause(1000));
    showConnection(Boolean(isThere));
  }
  state.speaker = personOf(remembered("speaker")) ?? personOf("reader");
  buildRows();
  buildSpeakers();
  listenToComposer();
  listenToDrops();
  listenToPage();
  showApi(remembered("api") === "shown");
  if (state.speaker.anonymous) state.chat = "group";
  drawPlace();
  if (location.hash) showPlace();
  log().setAttribute("aria-busy", "true"); // until it is known what was said before
  follow();
}

drawTheme();
document.addEventListener("DOMContentLoaded", start);
