import type { ActionKey } from "./actions.ts";

/** How code of a language is checked and tested, by the commands that its own tools have. */
export interface Toolchain {
  readonly key: string;
  /** Named by the language or framework that was chosen. */
  readonly of: RegExp;
  /** Sets the runner up; `version` is the input that takes the chosen version of the topic. */
  readonly setup?: {
    readonly action: ActionKey;
    readonly input: string;
    readonly fixed?: Readonly<Record<string, string>>;
  };
  /** Whose version it is: `runtime`, `language`. */
  readonly versionOf: "runtime" | "language" | "mobile-framework";
  /** The same as an image, `@` for the version. */
  readonly image?: string;
  /** A runner with macOS. */
  readonly apple?: true;
  readonly install: readonly string[];
  readonly lint: readonly string[];
  readonly test: readonly string[];
}

const npm = {
  install: ["npm ci"],
  lint: ["npm run lint", "npm run typecheck"],
  test: ["npm test"],
};

/** The first that fits is taken: frameworks before the languages that they are written in. */
export const toolchains: readonly Toolchain[] = [
  {
    key: "flutter",
    of: /flutter|\bdart\b/i,
    setup: { action: "flutter", input: "flutter-version" },
    versionOf: "mobile-framework",
    image: "ghcr.io/cirruslabs/flutter:@",
    install: ["flutter pub get"],
    lint: ["dart format --output=none --set-exit-if-changed .", "flutter analyze"],
    test: ["flutter test"],
  },
  {
    key: "swift",
    of: /swift/i,
    versionOf: "language",
    apple: true,
    install: [],
    lint: ["swift format lint --strict --recursive ."],
    test: ["xcodebuild test -scheme App -destination 'platform=iOS Simulator,name=iPhone 17'"],
  },
  {
    key: "dotnet",
    of: /c#|\.net|asp\.net|f#/i,
    setup: { action: "dotnet", input: "dotnet-version" },
    versionOf: "runtime",
    image: "mcr.microsoft.com/dotnet/sdk:@",
    install: ["dotnet restore --locked-mode"],
    lint: ["dotnet format --verify-no-changes --no-restore"],
    test: ["dotnet test --no-restore"],
  },
  {
    key: "java",
    of: /\bjava\b|kotlin|spring|quarkus|micronaut|openjdk/i,
    setup: {
      action: "java",
      input: "java-version",
      fixed: { distribution: "temurin", cache: "maven" },
    },
    versionOf: "runtime",
    image: "eclipse-temurin:@",
    install: [],
    lint: ["./mvnw -B -DskipTests verify"],
    test: ["./mvnw -B verify"],
  },
  {
    key: "go",
    of: /\bgo\b|golang/i,
    setup: { action: "go", input: "go-version" },
    versionOf: "language",
    image: "golang:@",
    install: ["go mod download"],
    lint: ['test -z "$(gofmt -l .)"', "go vet ./..."],
    test: ["go test -race ./..."],
  },
  {
    key: "rust",
    of: /\brust\b/i,
    versionOf: "language",
    image: "rust:@",
    install: ["cargo fetch --locked"],
    lint: ["cargo fmt --check", "cargo clippy --locked -- -D warnings"],
    test: ["cargo test --locked"],
  },
  {
    key: "python",
    of: /python|django|fastapi|flask/i,
    setup: { action: "python", input: "python-version" },
    versionOf: "language",
    image: "python:@-slim",
    install: ["python -m pip install --require-hashes -r requirements.txt"],
    lint: ["python -m ruff check ."],
    test: ["python -m pytest"],
  },
  {
    key: "node",
    of: /typescript|javascript|node|react|next|vue|svelte|angular|expo|astro|nuxt|remix/i,
    setup: { action: "node", input: "node-version" },
    versionOf: "runtime",
    image: "node:@",
    ...npm,
  },
];
