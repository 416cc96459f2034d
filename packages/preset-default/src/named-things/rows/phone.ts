import { type Group, practice, technology } from "../row.ts";

const clients = "clients.md";
const infoPlist = "clients/ios/Info.plist";
const manifest = "clients/android/AndroidManifest.xml";
const capabilities = "clients/capabilities.json";

export const phoneScreens: Group = {
  about: "screens on a phone",
  product: "A mobile chat app: members send messages with photos in rooms.",
  rows: [
    technology(
      "Use React Native with TypeScript.",
      "react-native",
      "mobile-framework",
      "React Native",
      { in: ["diagrams/containers.mmd", /\[React Native [\d.]+\]/] },
    ),
    technology("Write it in TypeScript.", "typescript", "language", "TypeScript"),
    technology("Use React Navigation 7.", "react-navigation", "navigation", "React Navigation"),
    practice(
      "deep linking",
      "Use deep linking.",
      "deep-linking",
      "Each screen that one can share",
      { in: ["clients/ios/apple-app-site-association", /"\/rooms\/\*"/] },
    ),
    technology(
      "Use Redux Toolkit for client state.",
      "redux-toolkit",
      "client-state",
      "Redux Toolkit",
    ),
    technology("Use RTK Query for API state.", "rtk-query", "server-state", "RTK Query"),
    technology(
      "Use Socket.io with automatic reconnection.",
      "socket-io",
      "real-time",
      "Socket.IO",
      {
        in: ["diagrams/containers.mmd", /over Socket\.IO/],
      },
    ),
    technology(
      "Use Firebase Cloud Messaging.",
      "firebase-cloud-messaging",
      "push",
      "Firebase Cloud Messaging",
      { in: ["diagrams/containers.mmd", /Firebase Cloud Messaging/] },
    ),
    practice("silent push", "Silent pushes sync messages.", "silent-push", "A push without words", {
      in: [infoPlist, /remote-notification/],
      rule: "client-design/silent-pushes",
    }),
    technology(
      "Use react-native-image-picker for photos.",
      "react-native-image-picker",
      "native-modules.react-native-image-picker",
      "react-native-image-picker",
    ),
    technology(
      "Use react-native-keychain for secrets.",
      "react-native-keychain",
      "native-modules.react-native-keychain",
      "react-native-keychain",
    ),
    technology(
      "Use react-native-biometrics.",
      "react-native-biometrics",
      "native-modules",
      "react-native-biometrics",
    ),
    practice(
      "Face ID and Touch ID",
      "Unlock it by Face ID or Touch ID.",
      "biometric-authentication",
      "Face or finger unlock a key",
      { in: [infoPlist, /NSFaceIDUsageDescription/] },
    ),
    practice(
      "background tasks",
      "Background tasks fetch messages.",
      "background-processing",
      "What nobody waits for is a job",
      { in: ["clients.md", /^\| In the background/m] },
    ),
    {
      name: "offline queue",
      says: "Messages wait in an offline queue.",
      read: "brief/mention#offline-queue",
      decided: ["decision/choice#offline-store"],
      in: ["diagrams/containers.mmd", /c_offline_store/],
    },
    practice(
      "network detection",
      "Use network detection.",
      "network-detection",
      "The app shows that it is offline",
      { in: [capabilities, /"kind": "network-state"/] },
    ),
    technology(
      "Use end-to-end encryption with the Signal Protocol.",
      "signal-protocol",
      "encryption",
      "Signal Protocol",
    ),
    practice(
      "progressive upload",
      "Photos use progressive upload.",
      "resumable-uploads",
      "A file goes up in pieces",
      { in: [manifest, /RUN_USER_INITIATED_JOBS/], mention: "progressive-upload" },
    ),
    practice(
      "thumbnail generation",
      "Thumbnail generation for photos.",
      "thumbnails",
      "A worker makes small pictures",
      { in: ["database/schema.sql", /thumbnail_key/], mention: "thumbnail-generation" },
    ),
    practice(
      "at-least-once delivery",
      "At-least-once delivery of messages.",
      "at-least-once",
      "A message is taken off only after",
      { later: "integrations", mention: "at-least-once-delivery" },
    ),
    practice(
      "message deduplication",
      "Use message deduplication.",
      "idempotency",
      "What makes something takes a key",
      {
        in: ["contracts/openapi.yaml", /name: Idempotency-Key/],
      },
    ),
  ],
};

export const phoneOffline: Group = {
  about: "a phone without a connection",
  product:
    "A mobile-first fitness app in Flutter: members record workouts and watch videos of them.",
  rows: [
    technology("Write it in Flutter.", "flutter", "mobile-framework", "Flutter", {
      in: ["diagrams/containers.mmd", /\[Flutter\]/],
    }),
    {
      name: "offline-first synchronisation",
      says: "Use offline-first data synchronization.",
      read: "brief/mention#offline-first-synchronisation",
      decided: ["decision/topic#offline-store"],
      in: ["diagrams/containers.mmd", /c_offline_store/],
    },
    practice(
      "conflict resolution",
      "Use conflict resolution strategies.",
      "conflict-resolution",
      "A device sends the fields that it changed",
      {
        in: ["clients/sync-mobile-client.json", /"conflict": "last-made"/],
        rule: "client-design/offline-contract",
      },
    ),
    practice(
      "adaptive streaming",
      "Videos use adaptive streaming.",
      "adaptive-streaming",
      "A worker makes video in a few qualities",
      { in: [clients, /1280 × 720 3 Mbit\/s/], rule: "client-design/stream-without-qualities" },
    ),
    practice(
      "data prefetching",
      "Use data prefetching.",
      "prefetching",
      "What is likely to be opened next",
      { in: [clients, /^\| Next page of a list \|/m] },
    ),
    practice(
      "local caching",
      "Use local caching of what is read often.",
      "local-caching",
      "What was read last is shown at once",
      { in: ["clients/state-mobile-client.json", /"persisted": "sqlite"/] },
    ),
    practice(
      "battery optimisation",
      "Use battery optimization.",
      "battery-optimisation",
      "Background work is gathered",
      { in: [clients, /^\| Battery a day \|/m] },
    ),
    practice(
      "native modules",
      "Native modules read the sensors.",
      "native-modules",
      "What Flutter has no word for",
      { in: [capabilities, /"name": "workmanager"/] },
    ),
    {
      name: "GraphQL",
      says: "Offer a GraphQL API.",
      read: "brief/mention#graphql",
      decided: ["decision/choice#api-style", "GraphQL"],
      in: ["contracts/schema.graphql", /^type Workout\b/m],
    },
    {
      name: "real-time subscriptions",
      says: "Use real-time subscriptions.",
      read: "brief/mention#real-time-updates",
      decided: ["decision/choice#real-time", "GraphQL subscriptions"],
      in: ["diagrams/containers.mmd", /over GraphQL subscriptions/],
    },
    {
      name: "time-series database",
      says: "Heart rates go to a time-series database.",
      read: "brief/mention#time-series-database",
      decided: ["decision/choice#time-series-store"],
      in: ["diagrams/containers.mmd", /c_time_series_store/],
    },
    {
      name: "machine learning pipeline",
      says: "A machine learning pipeline makes recommendations.",
      read: "brief/mention#machine-learning-pipeline",
      decided: ["decision/choice#machine-learning"],
      in: ["diagrams/containers.mmd", /c_machine_learning/],
    },
    {
      name: "file storage",
      says: "Use file storage for videos.",
      read: "brief/mention#file-storage",
      decided: ["decision/choice#object-store"],
      in: ["diagrams/containers.mmd", /c_object_store/],
    },
    {
      name: "push notifications",
      says: "Send push notifications.",
      read: "brief/mention#push-notifications",
      decided: ["decision/choice#push"],
      in: ["diagrams/containers.mmd", /Firebase Cloud Messaging/],
    },
  ],
};
