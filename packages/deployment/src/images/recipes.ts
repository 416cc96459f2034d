import { below, type Recipe, type Stages } from "./recipe.ts";

const cached = (target: string) => `RUN --mount=type=cache,target=${target}`;

/** How each runtime is built and what of it runs: dependencies first, so that a change of code leaves them cached. */
export const recipes: Readonly<Record<string, (recipe: Recipe) => Stages>> = {
  nodejs: ({ folder, framework }) => ({
    build: [
      `COPY ${below(folder, "package.json")} ${below(folder, "package-lock.json")} ./`,
      `${cached("/root/.npm")} npm ci`,
      `COPY ${below(folder)} ./`,
      framework === "nextjs" ? "RUN npm run build" : "RUN npm run build && npm prune --omit=dev",
    ],
    run: [
      "ENV NODE_ENV=production",
      ...(framework === "nextjs"
        ? [
            "COPY --from=build /src/.next/standalone ./",
            "COPY --from=build /src/.next/static ./.next/static",
            "COPY --from=build /src/public ./public",
          ]
        : [
            "COPY --from=build /src/package.json ./",
            "COPY --from=build /src/node_modules ./node_modules",
            `COPY --from=build /src/${outputOf(framework)} ./${outputOf(framework)}`,
          ]),
    ],
  }),
  bun: ({ folder }) => ({
    build: [
      `COPY ${below(folder, "package.json")} ${below(folder, "bun.lock")} ./`,
      "RUN bun install --frozen-lockfile",
      `COPY ${below(folder)} ./`,
      "RUN bun run build",
    ],
    run: ["COPY --from=build /src ./"],
  }),
  deno: ({ folder }) => ({
    build: [`COPY ${below(folder)} ./`, "RUN deno install --frozen"],
    run: ["COPY --from=build /src ./"],
  }),
  python: ({ folder }) => ({
    build: [
      "RUN python -m venv /venv",
      `COPY ${below(folder, "requirements.txt")} ./`,
      `${cached("/root/.cache/pip")} /venv/bin/pip install -r requirements.txt`,
      `COPY ${below(folder)} ./`,
    ],
    run: [
      "ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1",
      "COPY --from=build /venv /venv",
      "COPY --from=build /src ./",
    ],
  }),
  openjdk: ({ folder, buildTool }) =>
    buildTool === "maven"
      ? {
          build: [
            `COPY ${below(folder)} ./`,
            `${cached("/root/.m2")} ./mvnw -B -DskipTests package && cp target/*.jar app.jar`,
          ],
          run: ["COPY --from=build /src/app.jar ./"],
        }
      : {
          build: [
            `COPY ${below(folder)} ./`,
            `${cached("/root/.gradle")} ./gradlew --no-daemon bootJar -x test && cp $(ls build/libs/*.jar | grep -v plain) app.jar`,
          ],
          run: ["COPY --from=build /src/app.jar ./"],
        },
  dotnet: ({ folder }) => ({
    build: [
      `COPY ${below(folder)} ./`,
      `${cached("/root/.nuget/packages")} dotnet publish -c Release -o /out`,
    ],
    run: ["COPY --from=build /out ./"],
  }),
  go: ({ folder }) => ({
    build: [
      `COPY ${below(folder, "go.mod")} ${below(folder, "go.sum")} ./`,
      `${cached("/go/pkg/mod")} go mod download`,
      `COPY ${below(folder)} ./`,
      `${cached("/root/.cache/go-build")} --mount=type=cache,target=/go/pkg/mod CGO_ENABLED=0 go build -trimpath -o /out/ ./cmd/...`,
    ],
    run: ["COPY --from=build /out/ ./"],
  }),
  rust: ({ folder }) => ({
    build: [
      `COPY ${below(folder)} ./`,
      `${cached("/src/target")} --mount=type=cache,target=/usr/local/cargo/registry cargo install --locked --path . --root /out`,
    ],
    run: ["COPY --from=build /out/bin/ ./"],
  }),
  dart: ({ folder }) => ({
    build: [
      `COPY ${below(folder, "pubspec.yaml")} ${below(folder, "pubspec.lock")} ./`,
      "RUN dart pub get --enforce-lockfile",
      `COPY ${below(folder)} ./`,
      "RUN mkdir /out && dart compile exe bin/server.dart -o /out/server",
    ],
    run: ["COPY --from=build /out/ ./"],
  }),
  swift: ({ folder }) => ({
    build: [
      `COPY ${below(folder)} ./`,
      "RUN swift build -c release && mkdir /out && cp .build/release/server /out/",
    ],
    run: ["COPY --from=build /out/ ./"],
  }),
  ruby: ({ folder }) => ({
    build: [
      `COPY ${below(folder, "Gemfile")} ${below(folder, "Gemfile.lock")} ./`,
      "RUN bundle config set --local deployment true && bundle config set --local without development:test && bundle install",
      `COPY ${below(folder)} ./`,
    ],
    run: [
      "ENV RAILS_ENV=production BUNDLE_DEPLOYMENT=1 BUNDLE_WITHOUT=development:test",
      "COPY --from=build /src ./",
    ],
  }),
  php: ({ folder }) => ({
    build: [
      "COPY --from=composer:2.9 /usr/bin/composer /usr/bin/composer",
      `COPY ${below(folder, "composer.json")} ${below(folder, "composer.lock")} ./`,
      `${cached("/root/.composer/cache")} composer install --no-dev --no-scripts --no-interaction`,
      `COPY ${below(folder)} ./`,
      "RUN composer dump-autoload --optimize --no-dev",
    ],
    run: ["COPY --from=build /src ./"],
  }),
  beam: ({ folder }) => ({
    build: [
      "ENV MIX_ENV=prod",
      `COPY ${below(folder, "mix.exs")} ${below(folder, "mix.lock")} ./`,
      "RUN mix local.hex --force && mix local.rebar --force && mix deps.get --only prod",
      `COPY ${below(folder)} ./`,
      "RUN mix release --path /out",
    ],
    run: ["COPY --from=build /out ./"],
  }),
};

/** What a client that is built into files leaves where. */
const outputs: Readonly<Record<string, string>> = {
  nuxt: ".output",
  sveltekit: "build",
};
const outputOf = (framework: string): string => outputs[framework] ?? "dist";
