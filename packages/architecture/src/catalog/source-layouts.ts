import * as z from "zod";

const path = z.string().min(1);

export const layoutSchema = z.strictObject({
  /** Words that name the framework, runtime or language, lower case; the first layout that fits counts. */
  technologies: z.array(z.string()).min(1).readonly(),
  /** Where the code of one module goes. `{module}` and `{package}` are filled in, `{Module}` in capitals. */
  module: path,
  /** Where tests go; left out where they stand beside the code. */
  tests: path.optional(),
  /** Where the entry point of a program goes, where that is a folder of its own. */
  entry: path.optional(),
  migrations: path.optional(),
  /** The pages are part of the server's program and lie in its tree. */
  within: z.literal(true).optional(),
});
export type Layout = z.output<typeof layoutSchema>;

/** Conventions of each framework's own documentation or project generator, checked 2026-11-22. */
export const backendLayouts: readonly Layout[] = [
  {
    technologies: ["django"],
    module: "{module}",
    tests: "{module}/tests",
    migrations: "{module}/migrations",
  },
  {
    technologies: ["rails", "ruby-on-rails"],
    module: "app/domains/{module}",
    tests: "spec",
    migrations: "db/migrate",
  },
  {
    technologies: ["laravel"],
    module: "app/Modules/{Module}",
    tests: "tests/Feature",
    migrations: "database/migrations",
  },
  {
    technologies: ["phoenix", "elixir"],
    module: "lib/{package}/{module}",
    tests: "test",
    migrations: "priv/repo/migrations",
  },
  {
    technologies: ["spring", "spring-boot", "quarkus", "micronaut", "java"],
    module: "src/main/java/{package}/{module}",
    tests: "src/test/java/{package}",
    migrations: "src/main/resources/db/migration",
  },
  {
    technologies: ["ktor", "kotlin"],
    module: "src/main/kotlin/{package}/{module}",
    tests: "src/test/kotlin/{package}",
    migrations: "src/main/resources/db/migration",
  },
  {
    technologies: ["asp.net", "aspnet", "asp-net-core", "dotnet", ".net", "c#", "csharp"],
    module: "src/{Module}",
    tests: "tests",
    migrations: "src/Migrations",
  },
  {
    technologies: ["nestjs", "nest"],
    module: "src/{module}",
    tests: "test",
    migrations: "migrations",
  },
  {
    technologies: ["go", "golang", "gin", "echo", "fiber", "chi"],
    module: "internal/{module}",
    entry: "cmd/{package}",
    migrations: "migrations",
  },
  {
    technologies: ["rust", "axum", "actix"],
    module: "src/{module}",
    tests: "tests",
    migrations: "migrations",
  },
  {
    technologies: [
      "fastapi",
      "flask",
      "python",
      "airflow",
      "dagster",
      "prefect",
      "spark",
      "pyspark",
    ],
    module: "src/{package}/{module}",
    tests: "tests",
    migrations: "migrations",
  },
  {
    technologies: ["ruby"],
    module: "lib/{package}/{module}",
    tests: "spec",
    migrations: "db/migrate",
  },
  {
    technologies: ["php", "symfony"],
    module: "src/{Module}",
    tests: "tests",
    migrations: "migrations",
  },
  {
    technologies: [
      "node",
      "nodejs",
      "node.js",
      "typescript",
      "javascript",
      "fastify",
      "express",
      "hono",
      "bun",
      "deno",
    ],
    module: "src/{module}",
    tests: "tests",
    migrations: "migrations",
  },
];

const pages: readonly Layout[] = (
  [
    ["{module}/templates", "django-templates"],
    ["app/views/{module}", "rails-views", "hotwire"],
    ["resources/views/{module}", "blade", "livewire"],
    ["templates/{module}", "twig", "jinja", "askama", "htmx"],
    ["src/main/resources/templates/{module}", "thymeleaf", "qute"],
    ["src/Views/{Module}", "razor"],
    ["lib/{package}_web/controllers/{module}", "heex"],
    ["lib/{package}_web/live/{module}", "phoenix-liveview"],
    ["web/templates/{module}", "go-html-template"],
    ["views/{module}", "ejs", "handlebars", "pug"],
  ] as const
).map(([module, ...technologies]) => ({ module, technologies, within: true }));

export const clientLayouts: readonly Layout[] = [
  ...pages,
  {
    technologies: ["next", "next.js", "nextjs"],
    module: "src/features/{module}",
    entry: "src/app",
    tests: "tests",
  },
  { technologies: ["nuxt"], module: "app/features/{module}", entry: "app/pages", tests: "tests" },
  { technologies: ["angular"], module: "src/app/{module}", tests: "e2e" },
  {
    technologies: ["svelte", "sveltekit"],
    module: "src/lib/{module}",
    entry: "src/routes",
    tests: "tests",
  },
  {
    technologies: ["react native", "react-native", "expo"],
    module: "src/features/{module}",
    tests: "e2e",
  },
  { technologies: ["flutter", "dart"], module: "lib/features/{module}", tests: "test" },
  {
    technologies: ["swift", "swiftui", "ios"],
    module: "Sources/Features/{Module}",
    tests: "Tests",
  },
  {
    technologies: ["jetpack compose", "jetpack-compose", "kotlin", "android"],
    module: "app/src/main/kotlin/{package}/{module}",
    tests: "app/src/androidTest/kotlin/{package}",
  },
  {
    technologies: ["react", "vue", "solid", "preact"],
    module: "src/features/{module}",
    tests: "tests",
  },
];

/** Whether the server's program makes the pages that a technology is for. */
export function isWithinServer(technology: string): boolean {
  return pages.some(({ technologies }) => technologies.includes(technology));
}

/** Where the plan knows no technology. */
export const plainLayout: Layout = {
  technologies: ["any"],
  module: "src/{module}",
  tests: "tests",
  migrations: "migrations",
};
