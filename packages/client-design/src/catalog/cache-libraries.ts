/** What keeps copies of what the server has, in its own words. */
export interface CacheLibrary {
  /** Keys of the catalogue of technologies: the library's, and those of frameworks that have it by themselves. */
  readonly keys: readonly [string, ...string[]];
  /** Frameworks that it works in; those of scripts where it names none. */
  readonly frameworks?: readonly string[];
  readonly form: "keyed" | "normalised" | "loader";
  readonly terms: Readonly<Partial<Record<Term, string>>>;
  /** Where the words were read, and when; absent where they are from memory. */
  readonly source?: string;
  readonly checked?: string;
}

export type Term =
  | "key"
  | "fresh for"
  | "kept for"
  | "out of date"
  | "put in place"
  | "before the answer"
  | "pages"
  | "ahead"
  | "from the server";

/** Libraries that a plan can choose, and what frameworks do where it chooses none. */
export const cacheLibraries: readonly CacheLibrary[] = [
  {
    keys: ["tanstack-query"],
    form: "keyed",
    terms: {
      key: "queryKey",
      "fresh for": "staleTime",
      "kept for": "gcTime",
      "out of date": "invalidateQueries",
      "put in place": "setQueryData",
      "before the answer": "onMutate, back in onError",
      pages: "useInfiniteQuery",
      ahead: "prefetchQuery",
      "from the server": "dehydrate",
    },
    source: "https://tanstack.com/query/latest/docs",
    checked: "2026-11-30",
  },
  {
    keys: ["swr"],
    form: "keyed",
    terms: {
      key: "key",
      "fresh for": "revalidateIfStale off, mutate when older",
      "out of date": "mutate(filter)",
      "put in place": "mutate(key, data)",
      "before the answer": "optimisticData, rollbackOnError",
      pages: "useSWRInfinite",
      ahead: "preload",
      "from the server": "fallback",
    },
  },
  {
    keys: ["rtk-query"],
    form: "keyed",
    terms: {
      key: "endpoint(argument)",
      "fresh for": "refetchOnMountOrArgChange",
      "kept for": "keepUnusedDataFor",
      "out of date": "invalidatesTags",
      "put in place": "updateQueryData",
      "before the answer": "onQueryStarted, patch.undo()",
      pages: "build.infiniteQuery",
      ahead: "usePrefetch",
      "from the server": "extractRehydrationInfo",
    },
    source: "https://redux-toolkit.js.org/rtk-query/usage/automated-refetching",
    checked: "2026-11-30",
  },
  {
    keys: ["apollo-client"],
    form: "normalised",
    terms: {
      key: "keyArgs",
      "fresh for": "fetchPolicy",
      "kept for": "cache.gc",
      "out of date": "refetchQueries",
      "put in place": "cache.modify",
      "before the answer": "optimisticResponse",
      pages: "relayStylePagination",
      ahead: "client.query",
      "from the server": "cache.restore",
    },
    source: "https://www.apollographql.com/docs/react/caching/cache-configuration",
    checked: "2026-11-30",
  },
  {
    keys: ["urql"],
    form: "normalised",
    terms: {
      key: "field and arguments",
      "fresh for": "requestPolicy",
      "out of date": "cache.invalidate",
      "put in place": "cache.updateQuery",
      "before the answer": "optimistic",
      pages: "relayPagination",
      ahead: "client.query",
      "from the server": "ssrExchange",
    },
  },
  {
    keys: ["relay"],
    form: "normalised",
    terms: {
      key: "connection and filters",
      "fresh for": "queryCacheExpirationTime",
      "kept for": "gcReleaseBufferSize",
      "out of date": "invalidateRecord",
      "put in place": "updater",
      "before the answer": "optimisticResponse",
      pages: "usePaginationFragment",
      ahead: "loadQuery",
    },
    source: "https://relay.dev/docs/api-reference/store/",
    checked: "2026-11-30",
  },
  {
    keys: ["pinia-colada"],
    form: "keyed",
    terms: {
      key: "key",
      "fresh for": "staleTime",
      "kept for": "gcTime",
      "out of date": "invalidateQueries",
      "put in place": "setQueryData",
      "before the answer": "onMutate, back in onError",
    },
  },
  {
    keys: ["riverpod"],
    frameworks: ["flutter"],
    form: "keyed",
    terms: {
      key: "family(argument)",
      "kept for": "keepAlive",
      "out of date": "ref.invalidate",
      "put in place": "state",
    },
  },
  {
    keys: ["nextjs-data", "nextjs"],
    form: "loader",
    terms: {
      key: "cacheTag",
      "fresh for": "cacheLife",
      "out of date": "updateTag",
      "before the answer": "useOptimistic",
      ahead: "Link",
    },
  },
  {
    keys: ["react-router-loaders", "remix"],
    form: "loader",
    terms: {
      key: "loader of the route",
      "out of date": "revalidate",
      "before the answer": "useFetcher",
      ahead: "Link prefetch",
    },
  },
  {
    keys: ["sveltekit-load", "sveltekit"],
    form: "loader",
    terms: { key: "depends", "out of date": "invalidate", ahead: "data-sveltekit-preload-data" },
  },
  {
    keys: ["nuxt-data", "nuxt"],
    form: "keyed",
    terms: {
      key: "key of useAsyncData",
      "fresh for": "getCachedData",
      "out of date": "refreshNuxtData",
      "from the server": "payload",
    },
  },
  {
    keys: ["angular-resource", "angular"],
    form: "keyed",
    terms: { key: "params of resource", "out of date": "reload()", "put in place": "set()" },
  },
  {
    keys: ["dart-repository", "flutter"],
    frameworks: ["flutter"],
    form: "keyed",
    terms: { key: "key in the repository", "put in place": "add to the stream" },
  },
  {
    keys: ["graphql-flutter"],
    frameworks: ["flutter"],
    form: "normalised",
    terms: {
      key: "document and variables",
      "fresh for": "FetchPolicy",
      "out of date": "refetch",
      "put in place": "cache.writeFragment",
      "before the answer": "optimisticResult",
      pages: "fetchMore",
    },
  },
  {
    keys: ["swift-repository", "swiftui"],
    frameworks: ["swiftui"],
    form: "keyed",
    terms: { key: "key in the actor", "put in place": "AsyncStream" },
  },
  {
    keys: ["apollo-ios", "apollo-kotlin"],
    frameworks: ["swiftui", "jetpack-compose", "compose-multiplatform"],
    form: "normalised",
    terms: { key: "cache key", "fresh for": "cache policy", "put in place": "transaction" },
  },
  {
    keys: ["kotlin-repository", "jetpack-compose", "compose-multiplatform"],
    frameworks: ["jetpack-compose", "compose-multiplatform"],
    form: "keyed",
    terms: { key: "key in the repository", "put in place": "StateFlow" },
  },
];

/** How a store names the part of it that keeps one thing. */
export const storeParts: Readonly<Record<string, string>> = {
  zustand: "store",
  "redux-toolkit": "slice",
  mobx: "observable",
  jotai: "atom",
  pinia: "store",
  vuex: "module",
  ngrx: "signal store",
  "react-context": "context",
  riverpod: "Notifier",
  bloc: "Cubit",
  xstate: "machine",
  react: "useState, context",
  nextjs: "useState, context",
  remix: "useState, context",
  "react-native": "useState, context",
  expo: "useState, context",
  vue: "composable",
  nuxt: "useState",
  angular: "signal of a service",
  svelte: "$state",
  sveltekit: "$state",
  flutter: "ChangeNotifier",
  swiftui: "@Observable",
  "jetpack-compose": "ViewModel",
  "compose-multiplatform": "ViewModel",
  "vue-composables": "composable",
  "angular-signals": "signal of a service",
  "svelte-runes": "$state",
  "change-notifier": "ChangeNotifier",
  "swiftui-observation": "@Observable",
  "composable-architecture": "reducer",
  "viewmodel-stateflow": "ViewModel",
  "orbit-mvi": "container",
};
