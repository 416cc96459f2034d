import type { SettledBy } from "../catalog/settled-by.ts";
import { topicTitles } from "../catalog/topic-keys.ts";
import { listed } from "../text/words.ts";
import { changesOperations } from "./approaches/sync.ts";
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
      mitigation: `What is kept is sent by the operations of the contract alone; over ${name} go the word that something is new and what is not kept. That everything arrives is settled apart (“${topicTitles["missed-messages"]}”: ${missed.data.name}).`,
    };
  },
  "drawn-live-gap": ({ drawn }) => {
    const live = drawn.subscriptions.map(({ data }) => data.name);
    if (live.length === 0) return undefined;
    const changes = changesOperations(drawn).map(({ data }) => data.operationId);
    return {
      negative: `What ${listed(live)} ${live.length > 1 ? "tell" : "tells"} while a phone or page has no connection comes to it at no later time.`,
      mitigation:
        changes.length > 0
          ? `After each new connection the client calls ${listed(changes)} from its cursor, before it trusts what it is told live.`
          : "After each new connection the client reads anew what it shows, before it trusts what it is told live.",
    };
  },
  "drawn-second-provider": ({ name, drawn }) => {
    const push = drawn.choices?.find(({ data }) => data.technology === "fcm");
    return push
      ? {
          negative: `${push.data.name} is a service of Google Cloud, so that there are two providers, whatever runs on ${name}.`,
          mitigation: `Of Google Cloud there is a project with one service account, which may send and nothing else, and its key lies with the other secrets: no network leads there. With an account that is there already, all of the plan could stand in it: which provider that is, is asked.`,
        }
      : {};
  },
  "drawn-native-modules": ({ drawn }) => {
    const of = (topic: string) =>
      drawn.choices?.find(({ data }) => data.topic === `decision/topic#${topic}`)?.data.name;
    const push = of("push");
    const store = of("offline-store");
    const sealed = of("encryption");
    const modules = [
      ...(push ? [push] : []),
      ...(store ? [sealed ? `${store} with its encryption` : store] : []),
      ...(of("sign-in") ? ["the key store of the device"] : []),
      ...(of("app-unlock") ? ["the face or finger of whoever opens it"] : []),
      ...(of("work-closed") === "What the systems schedule and count"
        ? ["what the systems schedule and count"]
        : []),
      ...(sealed ? [`${sealed}, unless its library is of JavaScript`] : []),
    ];
    if (modules.length < 2) return undefined;
    return {
      negative: `Native modules break on upgrades, and this app needs them for ${listed(modules)}.`,
      mitigation:
        "It is built from native projects, its own or those of a development build of Expo: Expo Go has none of them. Each upgrade is tried with all of them on a device of both systems.",
    };
  },
  "drawn-presence": ({ drawn }) => {
    const told = drawn.subscriptions
      .filter(({ data }) => /presence|online/i.test(data.name))
      .map(({ data }) => data.name);
    if (told.length === 0) return {};
    const holders = namesOf(ofKinds(drawn, "service"));
    const writers = ofKinds(drawn, "function").length > 0 ? "have the functions write" : "write";
    const seen = drawn.columns.flatMap(({ data }) => {
      const table = drawn.tables.find(({ ref }) => ref === data.table)?.data.name;
      return table && /^last_(?:seen|active)(?:_at)?$/.test(data.name)
        ? [`${table}.${data.name}`]
        : [];
    });
    return {
      negative: `A client that dies, or a phone that sleeps, says nothing more by ${listed(told)}.`,
      mitigation: `An app says when it goes to the background; for the rest ${holders} goes by the connections: there with a person's first one, away when the last one is closed or has left a ping unanswered (after 25 s and 20 s more, which is what Socket.IO is set to). It is kept by the instances${seen.length > 0 ? `, which ${writers} ${listed(seen)} when the last connection is gone` : " and in no table"}; an app in the background has no connection and is away.`,
    };
  },
} satisfies Partial<Record<SettledBy, Settler>>;
