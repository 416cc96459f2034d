// Over 300 lines would be two tables; this is one: what each runtime is built with and runs on.
import type { ImageFact } from "./image.ts";

/** How a program of a runtime is built, started and asked how it is. */
export interface Runtime {
  /** Names of it in the technology of a component, and keys of the catalogue. */
  readonly names: readonly string[];
  readonly keys: readonly string[];
  /** Where no version was decided. */
  readonly line: string;
  /** The newest patch of a line on the day of `checked`, where a registry that was asked tells it. */
  readonly patches?: Readonly<Record<string, string>>;
  readonly builder: ImageFact;
  readonly base: ImageFact;
  /** Numeric, so that an orchestrator can tell that it is not root. */
  readonly user: number;
  readonly port: number;
  readonly server: readonly string[];
  readonly worker: readonly string[];
  /** How long it takes at most until it answers: its code is loaded, its connections are open. */
  readonly startSeconds: number;
  /** The image has a program that asks an address; without one the orchestrator alone probes. */
  readonly asks?: readonly string[];
}

/**
 * Images of runtimes: Docker Hub, Microsoft and Google, by their published naming. Written down from memory on
 * 2026-12-01 but for patches, which were asked of the registry of their language that day. Digests are not known
 * here: what builds images pins them.
 */
export const runtimesChecked = "2026-12-01";

const node = (script: string) => ["node", `dist/${script}.js`];
const own = ["/app/server"];

export const runtimes: readonly Runtime[] = [
  {
    names: ["Node.js", "TypeScript", "JavaScript"],
    keys: ["nodejs", "typescript", "javascript"],
    line: "26",
    patches: { "26": "26.10.0" },
    builder: { repository: "node", tag: "{line}-trixie-slim" },
    base: { repository: "node", tag: "{line}-trixie-slim" },
    user: 1000,
    port: 3000,
    server: node("server"),
    worker: node("worker"),
    startSeconds: 30,
    asks: ["node", "-e"],
  },
  {
    names: ["Bun"],
    keys: ["bun"],
    line: "1",
    builder: { repository: "oven/bun", tag: "{line}-slim" },
    base: { repository: "oven/bun", tag: "{line}-slim" },
    user: 1000,
    port: 3000,
    server: ["bun", "dist/server.js"],
    worker: ["bun", "dist/worker.js"],
    startSeconds: 30,
  },
  {
    names: ["Deno"],
    keys: ["deno"],
    line: "2",
    builder: { repository: "denoland/deno", tag: "{line}" },
    base: { repository: "denoland/deno", tag: "{line}" },
    user: 1993,
    port: 8000,
    server: ["deno", "run", "--allow-net", "--allow-env", "src/server.ts"],
    worker: ["deno", "run", "--allow-net", "--allow-env", "src/worker.ts"],
    startSeconds: 30,
  },
  {
    names: ["Python"],
    keys: ["python"],
    line: "3.14",
    builder: { repository: "python", tag: "{line}-slim-trixie" },
    base: { repository: "python", tag: "{line}-slim-trixie" },
    user: 10001,
    port: 8000,
    server: ["python", "-m", "app"],
    worker: ["python", "-m", "app.worker"],
    startSeconds: 30,
    asks: ["python", "-c"],
  },
  {
    names: ["OpenJDK", "Java", "Kotlin", "JVM"],
    keys: ["openjdk", "java", "kotlin"],
    line: "25",
    builder: { repository: "eclipse-temurin", tag: "{line}-jdk-noble" },
    base: { repository: "eclipse-temurin", tag: "{line}-jre-noble" },
    user: 10001,
    port: 8080,
    server: ["java", "-XX:MaxRAMPercentage=75", "-jar", "app.jar"],
    worker: [
      "java",
      "-XX:MaxRAMPercentage=75",
      "-jar",
      "app.jar",
      "--spring.profiles.active=worker",
    ],
    startSeconds: 90,
  },
  {
    names: [".NET", "C#"],
    keys: ["dotnet", "csharp"],
    line: "10",
    builder: { repository: "mcr.microsoft.com/dotnet/sdk", tag: "{line}.0-noble" },
    base: { repository: "mcr.microsoft.com/dotnet/aspnet", tag: "{line}.0-noble-chiseled" },
    user: 1654,
    port: 8080,
    server: ["dotnet", "Server.dll"],
    worker: ["dotnet", "Worker.dll"],
    startSeconds: 30,
  },
  {
    names: ["Go"],
    keys: ["go"],
    line: "1.27",
    builder: { repository: "golang", tag: "{line}-trixie" },
    base: { repository: "gcr.io/distroless/static-debian13", tag: "nonroot" },
    user: 65532,
    port: 8080,
    server: own,
    worker: ["/app/worker"],
    startSeconds: 10,
  },
  {
    names: ["Rust"],
    keys: ["rust"],
    line: "1.98",
    builder: { repository: "rust", tag: "{line}-slim-trixie" },
    base: { repository: "gcr.io/distroless/cc-debian13", tag: "nonroot" },
    user: 65532,
    port: 8080,
    server: own,
    worker: ["/app/worker"],
    startSeconds: 10,
  },
  {
    names: ["Dart"],
    keys: ["dart"],
    line: "3",
    builder: { repository: "dart", tag: "{line}" },
    base: { repository: "gcr.io/distroless/cc-debian13", tag: "nonroot" },
    user: 65532,
    port: 8080,
    server: own,
    worker: ["/app/worker"],
    startSeconds: 10,
  },
  {
    names: ["Swift"],
    keys: ["swift"],
    line: "6.2",
    builder: { repository: "swift", tag: "{line}-noble" },
    base: { repository: "swift", tag: "{line}-noble-slim" },
    user: 10001,
    port: 8080,
    server: own,
    worker: ["/app/worker"],
    startSeconds: 10,
  },
  {
    names: ["Ruby"],
    keys: ["ruby"],
    line: "3.4",
    builder: { repository: "ruby", tag: "{line}-trixie" },
    base: { repository: "ruby", tag: "{line}-slim-trixie" },
    user: 10001,
    port: 3000,
    server: ["bundle", "exec", "puma", "-C", "config/puma.rb"],
    worker: ["bundle", "exec", "rake", "worker"],
    startSeconds: 60,
    asks: ["ruby", "-e"],
  },
  {
    names: ["PHP"],
    keys: ["php"],
    line: "8.5",
    builder: { repository: "dunglas/frankenphp", tag: "1-php{line}-trixie" },
    base: { repository: "dunglas/frankenphp", tag: "1-php{line}-trixie" },
    user: 10001,
    port: 8080,
    server: ["frankenphp", "php-server", "--listen", ":8080", "--root", "public"],
    worker: ["php", "worker.php"],
    startSeconds: 30,
    asks: ["php", "-r"],
  },
  {
    names: ["BEAM", "Elixir", "Erlang"],
    keys: ["beam", "elixir"],
    line: "1.19",
    builder: { repository: "elixir", tag: "{line}-slim" },
    base: { repository: "debian", tag: "trixie-slim" },
    user: 10001,
    port: 4000,
    server: ["/app/bin/server", "start"],
    worker: ["/app/bin/worker", "start"],
    startSeconds: 30,
  },
];

/** What a library says of its language, where its technology does not. */
export const runtimeOfLibrary: Readonly<Record<string, string>> = {
  "scikit-learn": "python",
  tensorflow: "python",
  pytorch: "python",
  celery: "python",
  sidekiq: "ruby",
};

interface FrameworkFact {
  readonly server?: readonly string[];
  readonly worker?: readonly string[];
  readonly port?: number;
  readonly live?: string;
  readonly ready?: string;
}

/** Where a framework starts its programs, or answers for them, otherwise than its runtime. */
export const frameworks: Readonly<Record<string, FrameworkFact>> = {
  nestjs: { server: node("main"), worker: node("worker") },
  nextjs: { server: ["node", "server.js"] },
  nuxt: { server: ["node", ".output/server/index.mjs"] },
  sveltekit: { server: ["node", "build"] },
  "spring-boot": { live: "/actuator/health/liveness", ready: "/actuator/health/readiness" },
  quarkus: { live: "/q/health/live", ready: "/q/health/ready" },
  fastapi: { server: ["uvicorn", "app.main:app", "--host", "0.0.0.0", "--port", "8000"] },
  litestar: { server: ["uvicorn", "app.main:app", "--host", "0.0.0.0", "--port", "8000"] },
  django: { server: ["gunicorn", "config.wsgi", "--bind", "0.0.0.0:8000"] },
  flask: { server: ["gunicorn", "app:create_app()", "--bind", "0.0.0.0:8000"] },
  rails: { live: "/up", worker: ["bin/jobs"] },
  laravel: { live: "/up", worker: ["php", "artisan", "queue:work", "--max-time=3600"] },
};
