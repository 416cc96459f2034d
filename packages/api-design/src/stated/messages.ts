import type { DataOf, ViewOf } from "@planc/core";
import type { api, brief } from "@planc/core/ir";

type Requirement = ViewOf<typeof brief.requirement>;
type Message = DataOf<typeof api.statedMessage>;

/** A name as it goes over the wire: words joined by underscores, which no sentence has otherwise. */
const wireName = /\b([a-z]+(?:_[a-z]+)+)\b/g;
const ofMessages = /\b(?:messages?|events?|frames?)\b/i;
const openConnection = /\bweb ?sockets?\b|\bsocket\.io\b/i;
const sending =
  /\b(client(?: application)?|user|app|backend|server|system|api)\b[^.;]*?\b(sends?|sending|streams?|emits?|pushes|accepts?|receives?)\b/gi;

/** The messages that the text names beside an open connection, by who sends them. */
export function statedMessages(requirements: readonly Requirement[]): ReadonlyMap<string, Message> {
  const found = new Map<string, Message>();
  for (const { ref, data } of requirements) {
    if (data.priority === "wont" || data.kind === "story") continue;
    if (!openConnection.test(data.text) && !found.size) continue;
    if (!ofMessages.test(data.text) && !openConnection.test(data.text)) continue;
    for (const match of data.text.matchAll(wireName)) {
      const [name] = match;
      const known = found.get(name);
      if (known) {
        const told = /\bthen\b/i.test(data.text.slice(match.index))
          ? aboutIn(data.text.slice(match.index))
          : known.about;
        found.set(name, {
          ...known,
          about: known.about.length < told.length && known.about.length < 20 ? told : known.about,
          realises: [...new Set([...known.realises, ref])],
        });
        continue;
      }
      const after = data.text.slice(match.index + name.length, match.index + name.length + 40);
      const from = senderOf(data.text.slice(0, match.index));
      const isNamed = /^[`'"]?(?: \w+)? (?:messages?|events?|frames?)\b/i.test(after);
      if (from === undefined || !isNamed || !openConnection.test(data.text + textsOf(found)))
        continue;
      const about = aboutIn(data.text.slice(match.index));
      found.set(name, {
        name,
        from,
        carries: carriedBy(name),
        ...(/terminat|clos|disconnect/.test(name) ? { ends: true as const } : {}),
        about,
        realises: [ref],
      });
    }
  }
  return found;
}

/** Where one message goes over a connection, those told in the same way do. */
const textsOf = (found: ReadonlyMap<string, Message>): string =>
  found.size > 0 ? " websocket" : "";

/** Whoever is named last before the verb; what the server takes the client sends. */
function senderOf(before: string): Message["from"] | undefined {
  const last = [...before.matchAll(sending)].at(-1);
  if (!last) return undefined;
  const isClient = /^(?:client|user|app)/i.test(last[1] ?? "");
  const takes = /^(?:accept|receive)/i.test(last[2] ?? "");
  return isClient === takes ? "server" : "client";
}

function carriedBy(name: string): Message["carries"] {
  if (/(?:^|_)(?:end|stop|start|begin|terminate)(?:_|$)/.test(name)) return [];
  return [
    ...(/audio|voice|speech/.test(name) ? (["audio"] as const) : []),
    ...(/transcript|text/.test(name) ? (["text"] as const) : []),
  ];
}

/** What comes of it: what is said behind "then", or of the message itself. */
function aboutIn(text: string): string {
  const [, then] = /\bthen (?:the )?(?:backend |server |system )?(.+)$/i.exec(text) ?? [];
  const told = then ?? text.replace(/^[a-z_]+[`'"]?\s*/, "");
  return `${told.charAt(0).toUpperCase()}${told.slice(1)}`.slice(0, 500);
}

/** Whether an operation does nothing but what a message over the connection does, which the text names instead. */
export function isByMessage(
  operation: { readonly data: { readonly effect: string; readonly realises: readonly string[] } },
  messages: ReadonlyMap<string, Message>,
): boolean {
  const { effect, realises } = operation.data;
  if (effect !== "command" && effect !== "transition") return false;
  const asking = realises.filter((each) => each.startsWith("brief/requirement#"));
  const told = new Set<string>([...messages.values()].flatMap((each) => each.realises));
  return asking.length > 0 && asking.every((each) => told.has(each));
}
