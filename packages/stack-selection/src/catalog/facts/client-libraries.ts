import type { KnownByKey } from "./known.ts";

export const clientLibraryFacts: KnownByKey = {
  // Frameworks of web clients: their fits stand with their names.
  astro: { burden: [0.2, "islands of another library where pages react"] },
  "tanstack-start": { burden: [0.3, "young: routes and server functions still change"] },
  solid: { burden: [0.25, "fewer ready components than its neighbours"] },
  preact: { burden: [0.2, "a compatibility layer for packages made for React"] },
  ember: { burden: [0.35, "conventions and a build of its own"] },
  lit: { burden: [0.2, "routing and state are chosen apart"] },
  "alpine-js": { burden: [0.1, "attributes in the markup, no build"] },
  htmx: {
    burden: [0.1, "attributes in the markup, no build"],
    runs: "every browser, before any server that renders pages",
  },
  jquery: { burden: [0.3, "state lives in the document and is kept by hand"] },
  blazor: { burden: [0.3, "a runtime to load, or a connection to hold per visitor"] },

  "tailwind-css": {
    fits: {
      "design-tokens": [1, "scales for sizes and colours in one theme"],
      "scoped-styles": [0.8, "classes on the element itself"],
    },
    burden: [0.15, "long lists of classes, a build step"],
  },
  bootstrap: {
    fits: {
      "design-tokens": [0.7, "variables of its theme"],
      "scoped-styles": [0.3, "class names for the whole page"],
    },
    burden: [0.15, "looks like itself until its theme is changed"],
  },
  "styled-components": {
    fits: {
      "design-tokens": [0.7, "a theme provider"],
      "scoped-styles": [1, "styles belong to one component"],
    },
    burden: [0.3, "computes styles in the browser; its authors advise against new use"],
  },
  sass: {
    fits: {
      "design-tokens": [0.7, "variables and maps"],
      "scoped-styles": [0.2, "nesting, by convention"],
    },
    burden: [0.2, "a compile step, and an order of files to keep"],
    runs: "every build for browsers; its output is plain CSS",
  },
  "chakra-ui": {
    fits: {
      "accessible-parts": [0.9, "behaviour from a state machine per part"],
      theming: [0.9, "tokens and recipes"],
      "wide-range": [0.7, "most parts, no data grid"],
    },
    burden: [0.25, "each major version is a migration"],
  },
  vuetify: {
    fits: {
      "accessible-parts": [0.7, "roles and keyboard on most parts"],
      theming: [0.8, "a theme over Material Design"],
      "wide-range": [0.9, "data tables and dates included"],
    },
    burden: [0.25, "each major version is a migration"],
  },
  primevue: {
    fits: {
      "accessible-parts": [0.8, "roles and keyboard written down per part"],
      theming: [0.9, "design tokens, or none of its styles"],
      "wide-range": [1, "over eighty parts, data table included"],
    },
    burden: [0.25, "many settings per part"],
  },
  quasar: {
    fits: {
      "accessible-parts": [0.6, "roles on most parts"],
      theming: [0.7, "variables over Material Design"],
      "wide-range": [0.9, "tables, dates and layouts included"],
    },
    burden: [0.25, "a command line and build of its own"],
  },
  "angular-material": {
    fits: {
      "accessible-parts": [1, "tested with screen readers by the team of Angular"],
      theming: [0.8, "system tokens over Material Design"],
      "wide-range": [0.8, "tables and dates included"],
    },
    burden: [0.2, "moves with each version of Angular"],
  },
  zustand: {
    fits: {
      "change-inspection": [0.6, "middleware for the browser's tools"],
      "derived-values": [0.6, "selectors"],
    },
    burden: [0.1, "one function a store"],
  },
  "redux-toolkit": {
    fits: {
      "change-inspection": [1, "each action with its state, forwards and back"],
      "derived-values": [0.8, "memoised selectors"],
    },
    burden: [0.25, "slices, actions and a provider"],
  },
  mobx: {
    fits: {
      "change-inspection": [0.5, "spies and traces"],
      "derived-values": [1, "computed by what they read"],
    },
    burden: [0.25, "what is observed is not seen in the code"],
  },
  jotai: {
    fits: {
      "change-inspection": [0.5, "a tool for atoms"],
      "derived-values": [1, "atoms from atoms"],
    },
    burden: [0.15, "many small atoms to keep an overview of"],
  },
  pinia: {
    fits: {
      "change-inspection": [0.9, "in the tools of Vue"],
      "derived-values": [0.9, "getters"],
    },
    burden: [0.1, "one function a store"],
  },
  xstate: {
    fits: {
      "change-inspection": [1, "each event and state, drawn as a diagram"],
      "derived-values": [0.4, "selectors over the state"],
    },
    burden: [0.35, "machines are to be drawn before they are written"],
  },
  rxjs: {
    fits: {
      "change-inspection": [0.3, "by tapping a stream"],
      "derived-values": [0.9, "streams from streams"],
    },
    burden: [0.4, "subscriptions to end, operators to learn"],
  },
  "tanstack-query": {
    fits: {
      "request-cache": [1, "by key, with age and refresh"],
      "optimistic-updates": [1, "with a way back on failure"],
    },
    burden: [0.15, "keys to name and to invalidate"],
  },
  "rtk-query": {
    fits: {
      "request-cache": [0.9, "by end point and tag"],
      "optimistic-updates": [0.9, "patches that are undone on failure"],
    },
    burden: [0.2, "end points are described in the store"],
  },
  swr: {
    fits: {
      "request-cache": [0.8, "by key, shown while it refreshes"],
      "optimistic-updates": [0.7, "through mutate"],
    },
    burden: [0.1, "one hook"],
  },
  "apollo-client": {
    fits: {
      "request-cache": [1, "by object, normalised"],
      "optimistic-updates": [1, "answers given before the server's"],
    },
    burden: [0.35, "a cache whose merging is to be set per type"],
  },
  "react-navigation": {
    fits: {
      "deep-links": [0.9, "a map from addresses to screens"],
      "typed-routes": [0.7, "parameter lists written by hand"],
    },
    burden: [0.25, "native packages and nested navigators"],
  },
  "react-router": {
    fits: {
      "deep-links": [1, "addresses are the routes"],
      "typed-routes": [0.7, "types made from the route files"],
    },
    burden: [0.2, "each major version is a migration"],
  },
  "tanstack-router": {
    fits: {
      "deep-links": [1, "addresses are the routes, search parameters too"],
      "typed-routes": [1, "paths and parameters"],
    },
    burden: [0.25, "types made by a build step"],
  },
  dexie: { burden: [0.15, "versions of the schema in the browser"] },
  "react-hook-form": {
    fits: {
      "field-validation": [0.9, "rules per field, or a schema through a resolver"],
      "few-renders": [1, "fields keep their own values"],
    },
    burden: [0.15, "controlled parts need a wrapper"],
  },
  formik: {
    fits: {
      "field-validation": [0.8, "a function or a Yup schema"],
      "few-renders": [0.3, "the form is drawn anew per key"],
    },
    burden: [0.25, "few releases"],
  },
  "chart-js": {
    fits: {
      "chart-kinds": [0.8, "eight kinds and mixtures"],
      "large-series": [0.7, "drawn on a canvas, with decimation"],
    },
    burden: [0.1, "one object a chart"],
  },
  d3: {
    fits: {
      "chart-kinds": [0.2, "scales and shapes, no charts"],
      "large-series": [0.6, "as one draws them"],
    },
    burden: [0.5, "each chart is drawn by hand"],
  },
  echarts: {
    fits: {
      "chart-kinds": [1, "over twenty kinds"],
      "large-series": [1, "drawn on a canvas in parts"],
    },
    burden: [0.2, "long option objects"],
  },
  leaflet: {
    fits: {
      "tile-maps": [1, "what it is made for"],
      "vector-maps": [0.3, "through plug-ins"],
    },
    burden: [0.1, "a small interface; tiles from somebody else"],
  },
  tiptap: {
    fits: {
      "own-blocks": [1, "nodes with views of one's own"],
      "joint-editing": [0.8, "through Yjs and a server"],
    },
    burden: [0.3, "extensions are put together"],
  },
  i18next: {
    fits: {
      "plural-rules": [1, "by the rules of the platform"],
      "lazy-texts": [1, "loaded by name space and language"],
    },
    burden: [0.15, "keys are kept in step by hand or by a tool"],
  },
  "vue-i18n": {
    fits: {
      "plural-rules": [0.7, "choices, rules per language by hand"],
      "lazy-texts": [0.9, "messages set when they are loaded"],
    },
    burden: [0.15, "keys are kept in step by hand or by a tool"],
  },
  "testing-library": {
    fits: { "tests-as-users": [1, "finds parts by role and text"] },
    burden: [0.15, "waiting for what the screen shows"],
  },
  msw: {
    fits: { "mocked-network": [1, "answers in the browser and in Node"] },
    burden: [0.15, "handlers are kept in step with the interface"],
  },
};
