import { type Group, practice, technology } from "../row.ts";

const clients = "clients.md";

export const browserScreens: Group = {
  about: "screens in a browser",
  product: "A web application for boat rental: members book boats and upload photos of them.",
  rows: [
    technology("Use Next.js 16 with App Router.", "next-js", "web-framework", "Next.js"),
    technology("Style it with Tailwind CSS.", "tailwind-css", "styling", "Tailwind CSS"),
    technology("Use Zustand for client state.", "zustand", "client-state", "Zustand"),
    technology(
      "Use React Query for server state.",
      "tanstack-query",
      "server-state",
      "TanStack Query",
    ),
    practice(
      "server-side rendering",
      "Use server-side rendering for SEO.",
      "server-side-rendering",
      "Public pages come from the server",
      { in: [clients, /^\| Page is made\s+\| Because of/m] },
    ),
    practice("dark mode", "The screens have a dark mode.", "dark-mode", "Colours are named", {
      in: ["clients/tokens.dark.json", /"\$value"/],
    }),
    practice(
      "design system",
      "Use a design system with custom components.",
      "design-system",
      "Screens are put together from one set",
      { in: ["clients/components.json", /"name": "BoatList"/], rule: "client-design/states-told" },
    ),
    practice(
      "progressive web app",
      "The site is a Progressive Web App.",
      "progressive-web-app",
      "A manifest and a service worker",
      { in: ["clients/manifest.webmanifest", /"display": "standalone"/] },
    ),
    practice(
      "code splitting",
      "Use code splitting by route.",
      "code-splitting",
      "Each route loads its own code",
      { in: ["clients/.size-limit.json", /"limit": "\d+ kB"/] },
    ),
    practice(
      "lazy loading",
      "Use lazy loading for galleries.",
      "lazy-loading",
      "What is not on the screen",
      { in: [clients, /the rest loading=lazy/], rule: "client-design/picture-as-sent" },
    ),
    practice(
      "image optimisation",
      "Use image optimization.",
      "image-compression",
      "Pictures are made in a few sizes",
      { in: [clients, /avif › webp › jpeg/], rule: "client-design/picture-as-sent" },
    ),
    practice(
      "optimistic UI",
      "Use optimistic UI updates.",
      "optimistic-updates",
      "Next.js shows a change at once",
      { in: ["clients/state-web-client.json", /"shown": "at-once"/] },
    ),
    practice(
      "browser caching",
      "Browser caching of static assets for 1 year with versioning.",
      "browser-caching",
      "Files carry a hash in their name",
      { in: [clients, /by the hash in their names \| cache-first/] },
    ),
    practice(
      "infinite scroll",
      "Lists use infinite scroll.",
      "infinite-scrolling",
      "The next page of a list is read by its cursor",
      { in: ["clients/state-web-client.json", /"pagedBy": "cursor"/] },
    ),
    technology("Photos are kept in AWS S3.", "amazon-s3", "object-store", "Amazon S3", {
      in: ["diagrams/containers.mmd", /\[Amazon S3\]/],
    }),
    technology("CloudFront delivers them.", "amazon-cloudfront", "cdn", "Amazon CloudFront", {
      in: ["diagrams/containers.mmd", /\[Amazon CloudFront\]/],
    }),
  ],
};
