import type { SettledBy } from "../catalog/settled-by.ts";
import { topicTitles } from "../catalog/topic-keys.ts";
import { listed } from "../text/words.ts";
import { namesOf, ofKinds } from "./drawn.ts";
import type { Settler } from "./settled.ts";

/** Risks of what tells clients without being asked. */
export const liveSettlers = {
  "drawn-missed": ({ name, drawn }) => {
    const missed = drawn.choices?.find(
      ({ data }) => data.topic === "decision/topic#missed-messages",
    );
    if (!missed) return undefined;
    const hub = drawn.connections.find(({ id }) => id.endsWith(".fan-out"))?.data.to;
    const store = drawn.components.find(
      ({ ref, data }) => ref === hub && data.kind === "relational-store",
    );
    return {
      negative: store
        ? `${name} delivers at most once, and with its adapter over ${store.data.technology ?? store.data.name} nothing brings back what was missed: that adapter has no recovery of the connection (@socket.io/postgres-adapter 0.5).`
        : `${name} delivers at most once.`,
      mitigation: `It is asked for nothing more here: that everything arrives is settled apart (“${topicTitles["missed-messages"]}”: ${missed.data.name}).`,
    };
  },
  "drawn-presence": ({ drawn }) => {
    const told = drawn.subscriptions
      .filter(({ data }) => /presence|online/i.test(data.name))
      .map(({ data }) => data.name);
    if (told.length === 0) return {};
    const holders = namesOf(ofKinds(drawn, "service"));
    return {
      negative: `A client that dies, or a phone that sleeps, says nothing more: ${listed(told)} cannot come from it.`,
      mitigation: `${holders} tells it of the connections: there with a person's first one, away when the last one is closed or has left a ping unanswered (after 25 s and 20 s more, which is what Socket.IO is set to). It is kept by the instances and in no table; an app in the background has no connection and is away.`,
    };
  },
} satisfies Partial<Record<SettledBy, Settler>>;
