/** What comes with something else, with the number and the support of that. */
export const shippedWith: Readonly<Record<string, string>> = {
  // Java's version is that of its virtual machine.
  java: "openjdk",
  // Parts of the SDK, which is what one installs.
  "aspnet-core": "dotnet",
  "aspnet-identity": "dotnet",
  blazor: "dotnet",
  signalr: "dotnet",
  "entity-framework-core": "dotnet",
  // Standard libraries and commands of the language.
  "go-net-http": "go",
  "go-test": "go",
  unittest: "python",
  argparse: "python",
  "node-test": "nodejs",
  "cargo-test": "rust",
  exunit: "elixir",
  // Parts of a framework or server that are released with it.
  "django-orm": "django",
  "django-templates": "django",
  "rails-views": "rails",
  blade: "laravel",
  qute: "quarkus",
  razor: "dotnet",
  "go-html-template": "go",
  "active-record": "rails",
  eloquent: "laravel",
  "django-migrations": "django",
  "ef-core-migrations": "dotnet",
  "rails-migrations": "rails",
  "laravel-migrations": "laravel",
  "prisma-migrate": "prisma",
  "symfony-console": "symfony",
  "docker-swarm": "docker",
  "rtk-query": "redux-toolkit",
};
