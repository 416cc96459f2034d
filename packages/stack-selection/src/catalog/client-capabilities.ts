/** What can be asked of the libraries that clients are put together from. */
export const clientCapabilities = {
  "object-cache": "one copy of each thing, whichever query brought it",
  "cache-persisted": "answers that outlive a restart, and changes that wait for a connection",
  "cache-patched": "a kept answer that an event changes",
  "server-prefetch": "answers that come with the page",
  "no-package": "no package beside the framework",
  "selective-renders": "a change that redraws what reads it alone",
  "state-kept": "state that outlives a restart of the app",
  "route-guards": "screens closed before they are drawn",
  "native-transitions": "the system's own transitions and back gesture",
  "static-styles": "styles that are files when the page comes",
  "texts-checked": "a text that is missing fails the build",
} as const;
