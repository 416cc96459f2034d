import type { Way } from "./way-out.ts";

const all = "all that is written in it";
const port = "Move one module after another behind its interface; nothing translates the code.";

/** How one leaves what a product is written in and with. */
export const waysOutOfCode: readonly Way[] = [
  // Languages and runtimes
  [0.9, all, port, "python ruby php go rust elixir csharp"],
  [
    0.2,
    "types alone; what runs is JavaScript",
    "Strip the types once and keep the JavaScript.",
    "typescript",
  ],
  [
    0.7,
    "all that is written in it, and it calls the other languages of its virtual machine",
    "Move one class after another to another language of the same virtual machine.",
    "java kotlin scala",
  ],
  [
    0.3,
    "calls to its own interfaces; the language and most packages run elsewhere too",
    "Replace its own interfaces by those of the web platform, then run the tests elsewhere.",
    "nodejs deno bun",
  ],
  [
    0.8,
    "its languages run on nothing else of note",
    "Move to another language, one module after another.",
    "dotnet beam",
  ],
  [
    0.2,
    "any build of the same standard runs the same program",
    "Take the build of another vendor; flags of the collector are set anew.",
    "openjdk",
  ],
  // Server frameworks
  [
    0.4,
    "routes and middleware; rules of the business need not know it",
    "Rewrite routes and middleware; keep handlers as plain functions until then.",
    "fastify express hono koa elysia hapi gin go-net-http axum flask fastapi dropwizard",
  ],
  [
    0.7,
    "its container, data access and conventions run through the program",
    "Move one module after another behind HTTP; data access goes last.",
    "spring-boot quarkus micronaut aspnet-core django rails laravel symfony phoenix adonis",
  ],
  [
    0.5,
    "procedures are called from clients by their types",
    "Give each procedure an HTTP route, then move clients one by one.",
    "trpc",
  ],
  // Clients
  [
    0.7,
    "components, templates and state are written for it",
    "Move screen by screen, both mounted side by side meanwhile.",
    "react vue angular svelte solid preact ember blazor",
  ],
  [
    0.75,
    "components, and routes and data loading of the framework",
    "Keep the components; rewrite routing and data loading for another framework of the library.",
    "nextjs nuxt sveltekit tanstack-start",
  ],
  [
    0.35,
    "templates; content and islands are plain Markdown and components of others",
    "Keep content and islands; rewrite templates.",
    "astro",
  ],
  [
    0.3,
    "custom elements run beside any framework",
    "Keep the elements as they are, and write new ones in something else.",
    "lit",
  ],
  [
    0.2,
    "attributes and small scripts in the markup of the server",
    "Replace attribute by attribute; the pages stay.",
    "alpine-js htmx jquery",
  ],
  [
    0.4,
    "templates; what they show comes from the server's own code",
    "Rewrite one page after another; addresses and the code behind them stay.",
    "django-templates jinja rails-views blade twig thymeleaf qute razor heex go-html-template askama ejs handlebars pug",
  ],
  [
    0.75,
    "screens and native modules are written for it",
    "Rewrite screens per platform; rules in plain TypeScript can stay.",
    "react-native",
  ],
  [
    0.4,
    "calls to its own interfaces; the screens are those of a web client",
    "Keep the web client; replace calls to files, windows and menus.",
    "electron",
  ],
  [
    0.95,
    "scenes, assets and scripts are written for it",
    "Export meshes, textures and sound; scenes and scripts are made anew.",
    "unity godot",
  ],
  [
    0.4,
    "class names in all markup",
    "Move component by component; both style sheets can be loaded meanwhile.",
    "tailwind-css bootstrap nativewind",
  ],
  [
    0.5,
    "styles are written beside components in its form",
    "Move component by component to style sheets.",
    "styled-components emotion vanilla-extract panda-css unistyles react-native-stylesheet framework-theme",
  ],
  [
    0.2,
    "style sheets are plain CSS",
    "Keep the CSS; change how its names are made.",
    "css-modules vue-scoped-styles angular-styles svelte-styles",
  ],
  [0.2, "style sheets compile to plain CSS", "Compile once and keep the CSS.", "sass"],
  [
    0.6,
    "its components stand in every screen",
    "Wrap its components in one's own first, then replace what is inside.",
    "chakra-ui vuetify primevue quasar angular-material mui ant-design mantine react-aria primeng bits-ui skeleton-ui react-native-paper gluestack tamagui framework-parts",
  ],
  [
    0.4,
    "stores and what reads them",
    "Keep calculations as plain functions; replace store by store.",
    "zustand redux-toolkit mobx jotai pinia xstate rxjs ngrx riverpod bloc composable-architecture orbit-mvi",
  ],
  [
    0.2,
    "what the framework has; stores of others read it too",
    "Move state by state to a store; what reads it changes with it.",
    "react-context vue-composables angular-signals svelte-runes change-notifier swiftui-observation viewmodel-stateflow dart-repository swift-repository kotlin-repository",
  ],
  [
    0.1,
    "the parts are code of the product",
    "Keep the copied code, and change what it stands on.",
    "shadcn-ui",
  ],
  [
    0.35,
    "hooks in components; requests themselves are plain functions",
    "Replace hook by hook; requests stay.",
    "tanstack-query rtk-query swr apollo-client urql relay pinia-colada graphql-flutter apollo-ios apollo-kotlin angular-resource nuxt-data nextjs-data sveltekit-load react-router-loaders",
  ],
  [
    0.4,
    "routes, and links in every screen",
    "Rewrite the map of routes; wrap links in one component first.",
    "react-navigation react-router tanstack-router expo-router vue-router go-router auto-route navigation-stack navigation-compose framework-router",
  ],
  [
    0.4,
    "each form is written for it",
    "Move form by form; schemas stay.",
    "react-hook-form formik tanstack-form vee-validate formkit angular-forms superforms react-form-actions framework-forms",
  ],
  [
    0.35,
    "each chart or map is described for it",
    "Wrap each in a component of one's own; replace what is inside.",
    "chart-js d3 echarts leaflet",
  ],
  [
    0.5,
    "documents are stored in its form where not as HTML",
    "Store HTML or Markdown beside; convert documents once.",
    "tiptap",
  ],
  [
    0.3,
    "keys in all screens; texts are plain files",
    "Convert the files of texts; replace the function that looks them up.",
    "i18next vue-i18n next-intl formatjs lingui transloco angular-localize paraglide flutter-intl string-catalogs android-resources",
  ],
  [
    0.4,
    "tables and queries of the device",
    "Read all rows once and write them to the next store at the next start.",
    "watermelondb dexie",
  ],
  // Tests and tools
  [
    0.3,
    "test files; several runners read nearly the same form",
    "Replace the imports and mocks; most assertions stay.",
    "vitest jest node-test mocha pytest unittest go-test cargo-test phpunit exunit xunit nunit minitest googletest kotest",
  ],
  [
    0.5,
    "test files in its form",
    "Rewrite test by test, the ones that fail most first.",
    "playwright k6 gatling locust",
  ],
  [
    0.3,
    "definitions of commands",
    "Rewrite definitions; what commands do stays.",
    "commander yargs oclif click typer argparse cobra clap picocli symfony-console thor",
  ],
  [
    0.2,
    "one file of configuration and a few helpers",
    "Write the configuration of the next one; run both once and compare.",
    "vite webpack esbuild rollup pnpm yarn eslint prettier biome stylelint husky ruff",
  ],
  [0.4, "tests that use it", "Replace test by test.", "testing-library supertest msw fast-check"],
  [
    0.5,
    "build files of its own form",
    "Write build files for the next one per module; compare what they make.",
    "gradle maven bazel",
  ],
  // Server libraries
  [
    0.5,
    "models and queries are written for it",
    "Put queries behind repositories; move table by table; the database stays.",
    "prisma drizzle-orm typeorm sequelize mongoose sqlalchemy hibernate gorm",
  ],
  [0.3, "queries that read like SQL", "Print the SQL of each query and keep it.", "knex kysely"],
  [
    0.7,
    "models run through the framework that it belongs to",
    "Put queries behind repositories; move table by table; the database stays.",
    "django-orm active-record eloquent entity-framework-core",
  ],
  [
    0.2,
    "numbered files; plain SQL above all",
    "Start the next tool from a dump of the schema.",
    "flyway liquibase",
  ],
  [
    0.3,
    "schemas at the edges of the program",
    "Replace schema by schema; several read a common interface.",
    "zod joi yup valibot ajv pydantic",
  ],
  [
    0.5,
    "sessions, accounts and call-backs",
    "Keep accounts in tables of one's own; sign all out once on the switch.",
    "auth-js passport-js better-auth spring-security aspnet-identity",
  ],
  [
    0.2,
    "calls behind a few functions",
    "Wrap it in a function of one's own and replace what is inside.",
    "axios winston pino log4j pdfkit sharp ffmpeg nodemailer",
  ],
  [
    0.2,
    "a setting or a file of the server; the program does not know it",
    "Start the program behind another one.",
    "gunicorn apache-tomcat jetty apache-http-server",
  ],
  [
    0.6,
    "content types, templates and plug-ins",
    "Export content through its interface; rebuild types and templates.",
    "wordpress drupal strapi umbraco typo3 wagtail",
  ],
  [
    0.3,
    "disks and settings of machines",
    "Convert the disks; other hypervisors read them.",
    "proxmox",
  ],
];
