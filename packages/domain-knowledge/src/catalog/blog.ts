import type { Archetype } from "../archetype.ts";
import { commentOn, mediaFile, subscriber } from "./publishing-parts.ts";
import { account, applications } from "./shared.ts";

const authors = ["Author"];
const staff = ["Author", "Administrator"];
const everyone = ["Reader", "Author"];
/** Many authors, each with a blog of their own. */
const platform = ["blogging platform", "blog hosting", "multiple blogs", "several blogs"];

export const blog: Archetype = {
  key: "blog",
  name: "blog",
  kinds: applications,
  names: {
    blog: 0.6,
    "blogging platform": 0.9,
    "blog platform": 0.9,
    "blogging site": 0.9,
    "blogging app": 0.9,
    "blog app": 0.9,
    "blog application": 0.9,
    "blog engine": 0.9,
    "blog cms": 0.9,
    "blog site": 0.85,
    "blog website": 0.85,
    "personal blog": 0.85,
    "company blog": 0.8,
    "cms for blog": 0.9,
    "newsletter platform": 0.75,
  },
  signs: {
    post: 0.1,
    "blog post": 0.3,
    "publish post": 0.25,
    author: 0.1,
    draft: 0.15,
    rss: 0.2,
    newsletter: 0.15,
    tag: 0.05,
    permalink: 0.25,
  },
  unlike: ["post request", "http post", "blog post about", "draft order", "blog api of"],
  references: [
    {
      title: "Ghost: database schema",
      url: "https://github.com/TryGhost/Ghost/blob/0025b329569a0e8a90468f8c1ef19fee14a03467/ghost/core/core/server/data/schema/schema.js",
      checked: "2026-11-22",
    },
    {
      title: "schema.org: BlogPosting",
      url: "https://schema.org/BlogPosting",
      checked: "2026-11-28",
    },
  ],
  actors: [
    { name: "Reader", kind: "person", anonymous: true, aliases: ["visitor"] },
    { name: "Author", kind: "person", aliases: ["writer", "blogger"] },
    { name: "Administrator", kind: "person", privileged: true },
  ],
  concepts: [
    {
      ...account,
      because: "authors sign in; readers need no account to read",
      attributes: {
        ...account.attributes,
        slug: { type: "text", required: true, unique: true, maxLength: 191 },
        biography: { type: "text", maxLength: 250 },
      },
      actions: [
        { verb: "invite", by: ["Administrator"], effect: "create" },
        { verb: "view", by: everyone, effect: "read" },
        { verb: "update", by: authors, effect: "update" },
        { verb: "deactivate", by: ["Administrator"], effect: "transition", state: "deactivated" },
      ],
    },
    {
      name: "Publication",
      plural: "Publications",
      role: "stored",
      description: "The blog of one author or team, under an address of its own.",
      because: "each blog has its own name, address and authors",
      core: false,
      when: platform,
      attributes: {
        name: { type: "text", required: true, maxLength: 150 },
        slug: { type: "text", required: true, unique: true, maxLength: 63 },
        description: { type: "text", maxLength: 500 },
      },
      relations: [{ to: "User", role: "owner", required: true }],
      managedBy: authors,
    },
    {
      name: "Post",
      plural: "Posts",
      role: "stored",
      description: "A dated text that is published.",
      because: "it is what readers come for, the newest first",
      core: true,
      aliases: ["blog post", "article", "story"],
      states: {
        draft: ["scheduled", "published"],
        scheduled: ["draft", "published"],
        published: ["draft"],
      },
      attributes: {
        title: { type: "text", required: true, maxLength: 255 },
        slug: { type: "text", required: true, unique: true, maxLength: 191 },
        excerpt: { type: "text", maxLength: 300 },
        body: { type: "long-text", required: true },
        "publish at": { type: "timestamp" },
        "published at": { type: "timestamp" },
        "canonical url": { type: "url", maxLength: 2000, when: ["seo", "cross post", "canonical"] },
        visibility: {
          type: "enum",
          required: true,
          values: ["public", "members", "paid"],
          when: ["member", "membership", "paywall", "paid"],
        },
      },
      relations: [
        { to: "User", role: "author", required: true },
        { to: "Publication", required: true, owned: true },
        { to: "Tag", kind: "many-to-many" },
        { to: "Media file", role: "cover" },
      ],
      actions: [
        { verb: "list", by: everyone, effect: "list" },
        { verb: "view", by: everyone, effect: "read" },
        { verb: "search", by: ["Reader"], effect: "search" },
        { verb: "write", by: authors, effect: "create" },
        { verb: "edit", by: authors, effect: "update" },
        { verb: "schedule", by: authors, effect: "transition", state: "scheduled" },
        { verb: "publish", by: authors, effect: "transition", state: "published" },
        { verb: "withdraw", by: staff, effect: "transition", state: "draft" },
        { verb: "delete", by: staff, effect: "delete" },
      ],
    },
    {
      name: "Tag",
      plural: "Tags",
      role: "stored",
      description: "A subject that posts are listed under.",
      because: "readers browse by subject",
      core: true,
      aliases: ["category", "topic"],
      attributes: {
        name: { type: "text", required: true, maxLength: 191 },
        slug: { type: "text", required: true, unique: true, maxLength: 191 },
      },
      actions: [
        { verb: "list", by: everyone, effect: "list" },
        { verb: "create", by: authors, effect: "create" },
        { verb: "update", by: authors, effect: "update" },
        { verb: "delete", by: staff, effect: "delete" },
      ],
    },
    {
      ...mediaFile(authors, authors),
      core: false,
      when: ["image", "photo", "picture", "media", "upload", "gallery", ...platform],
    },
    {
      name: "Revision",
      plural: "Revisions",
      role: "stored",
      description: "A post as it was before an edit.",
      because: "an author has to see and undo what was changed",
      core: false,
      when: ["revision", "version history", "versioning", "edit history"],
      aliases: ["version"],
      attributes: {
        title: { type: "text", required: true, maxLength: 255 },
        body: { type: "long-text", required: true },
      },
      relations: [
        { to: "Post", required: true, owned: true },
        { to: "User", role: "author", required: true },
      ],
      actions: [
        { verb: "list", by: authors, effect: "list" },
        { verb: "restore", by: authors, effect: "command" },
      ],
    },
    commentOn("Post", staff),
    subscriber(staff),
  ],
  flows: [
    { name: "Read", steps: ["list Post", "view Post"] },
    { name: "Publish", steps: ["write Post", "publish Post"] },
  ],
  loads: [
    { measure: "registered-users", low: 1, likely: 5, high: 2000, unit: "users" },
    { measure: "daily-active-users", low: 50, likely: 1000, high: 50000, unit: "users" },
    { measure: "actions-per-user-day", low: 2, likely: 3, high: 8, unit: "actions/user/day" },
    { measure: "peak-factor", low: 3, likely: 8, high: 40, unit: "ratio" },
    { measure: "read-share", low: 0.97, likely: 0.99, high: 0.999, unit: "ratio" },
    { measure: "payload-size", low: 5, likely: 20, high: 100, unit: "kB" },
    {
      measure: "rows-per-day",
      concept: "Post",
      low: 0.05,
      likely: 0.5,
      high: 50,
      unit: "rows/day",
    },
  ],
};
