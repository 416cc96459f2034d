import type { KnownTopic } from "../catalog/topic-keys.ts";
import { always, type Need, when } from "./need.ts";

/** What the libraries of clients are compared by. */
export const needsOfClients = {
  "server-state": [
    ...always("request-cache"),
    ...when("graphql", "object-cache"),
    ...when("changes-shown-first", "optimistic-updates"),
    ...when("offline", "cache-persisted"),
    ...when("queued-offline", "cache-persisted"),
    ...when("live-channel", "cache-patched"),
    ...when("public-pages", "server-prefetch"),
  ],
  "client-state": [
    ...when("few-shared-states", "no-package"),
    ...when("many-shared-states", "selective-renders", "change-inspection", "derived-values"),
    ...when("mobile-client", "state-kept"),
  ],
  routing: [...always("deep-links", "typed-routes"), ...when("accounts", "route-guards")],
  navigation: [...always("deep-links", "native-transitions"), ...when("accounts", "route-guards")],
  styling: [...always("design-tokens", "scoped-styles"), ...when("public-pages", "static-styles")],
  "component-library": [
    ...always("accessible-parts", "theming"),
    // What people work on all day has tables; pages that strangers come to have few.
    { capability: "wide-range", unless: "public-pages" },
  ],
  "app-components": always("accessible-parts", "theming", "wide-range"),
  forms: always("field-validation", "few-renders"),
  translation: [...always("plural-rules", "lazy-texts", "texts-checked")],
} as const satisfies Readonly<Partial<Record<KnownTopic, readonly Need[]>>>;
