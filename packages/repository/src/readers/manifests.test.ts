import { expect, it } from "vitest";
import { said } from "../fixtures/said.ts";
import { cargo } from "./cargo.ts";
import { composer } from "./composer.ts";
import { dotnet } from "./dotnet.ts";
import { go } from "./go.ts";
import { gradle, gradleCatalog } from "./gradle.ts";
import { maven } from "./maven.ts";
import { pipfile, pyproject, requirements } from "./python.ts";
import { gemspec, ruby } from "./ruby.ts";

it("reads a pom.xml with the properties that it sets", () => {
  const text = `<?xml version="1.0"?>
<project>
  <parent>
    <groupId>org.springframework.boot</groupId>
    <artifactId>spring-boot-starter-parent</artifactId>
    <version>3.4.1</version>
  </parent>
  <artifactId>orders</artifactId>
  <properties>
    <java.version>21</java.version>
    <kafka.version>3.9.0</kafka.version>
  </properties>
  <dependencies>
    <!-- <dependency><groupId>x</groupId><artifactId>y</artifactId></dependency> -->
    <dependency><groupId>org.apache.kafka</groupId>
      <artifactId>kafka-clients</artifactId><version>\${kafka.version}</version></dependency>
    <dependency>
      <groupId>org.testcontainers</groupId><artifactId>postgresql</artifactId>
      <version>\${outer}</version><scope>test</scope>
    </dependency>
  </dependencies>
</project>`;
  expect(said(maven, text)).toEqual([
    "8: folder orders maven “<artifactId>orders</artifactId>”",
    "10: runtime Java 21 “<java.version>21</java.version>”",
    "3: dependency org.springframework.boot:spring-boot-starter-parent maven runtime 3.4.1 “<parent>”",
    "15: dependency org.apache.kafka:kafka-clients maven runtime 3.9.0 “<dependency><groupId>org.apache.kafka</groupId>”",
    "17: dependency org.testcontainers:postgresql maven development “<dependency>”",
  ]);
});

it("reads a Gradle build in both of its languages", () => {
  const text = `plugins {
    id("org.springframework.boot") version "3.4.1"
    id 'io.ktor.plugin'
}
java { toolchain { languageVersion = JavaLanguageVersion.of(21) } }
dependencies {
    implementation("org.postgresql:postgresql:42.7.4")
    implementation platform('io.quarkus:quarkus-bom:3.15.1')
    // implementation("a:b:1")
    testImplementation 'org.junit.jupiter:junit-jupiter'
    println("x:y:1")
}`;
  expect(said(gradle, text)).toEqual([
    '2: dependency org.springframework.boot maven runtime 3.4.1 “id("org.springframework.boot") version "3.4.1”',
    "3: dependency io.ktor.plugin maven runtime “id 'io.ktor.plugin'”",
    "5: runtime Java 21 “JavaLanguageVersion.of(21”",
    "7: dependency org.postgresql:postgresql maven runtime 42.7.4 “org.postgresql:postgresql:42.7.4”",
    "8: dependency io.quarkus:quarkus-bom maven runtime 3.15.1 “io.quarkus:quarkus-bom:3.15.1”",
    "10: dependency org.junit.jupiter:junit-jupiter maven development “org.junit.jupiter:junit-jupiter”",
  ]);
});

it("reads Gradle's version catalogue", () => {
  const text = `[versions]
ktor = "3.0.3"
[libraries]
server = { module = "io.ktor:ktor-server-netty", version.ref = "ktor" }
pg = "org.postgresql:postgresql:42.7.4"
junit = { group = "junit", name = "junit", version = "4.13.2" }
[plugins]
boot = { id = "org.springframework.boot", version = "3.4.1" }
`;
  expect(said(gradleCatalog, text)).toEqual([
    "4: dependency io.ktor:ktor-server-netty maven runtime 3.0.3 “server”",
    '5: dependency org.postgresql:postgresql maven runtime 42.7.4 “pg = "org.postgresql:postgresql:42.7.4"”',
    "6: dependency junit:junit maven development 4.13.2 “junit”",
    "8: dependency org.springframework.boot maven runtime 3.4.1 “boot”",
  ]);
});

it("reads a go.mod without what others require", () => {
  const text = `module example.org/orders

go 1.23

require github.com/jackc/pgx/v5 v5.7.1
require (
\tgithub.com/gin-gonic/gin v1.10.0
\tgolang.org/x/sys v0.28.0 // indirect
)
`;
  expect(said(go, text)).toEqual([
    "1: folder example.org/orders go “module example.org/orders”",
    "3: runtime Go 1.23 “go 1.23”",
    "5: dependency github.com/jackc/pgx/v5 go runtime 5.7.1 “github.com/jackc/pgx/v5 v5.7.1”",
    "7: dependency github.com/gin-gonic/gin go runtime 1.10.0 “github.com/gin-gonic/gin v1.10.0”",
  ]);
});

it("reads a Cargo.toml, in which a bare version is a range", () => {
  const text = `[package]
name = "orders"
rust-version = "1.80"
[dependencies]
axum = "0.8"
db = { package = "sqlx", version = "0.8.2" }
model = { path = "../model" }
[dependencies.tokio]
version = "1"
[dev-dependencies]
criterion = "0.5"
[target.'cfg(unix)'.dependencies]
nix = "0.29"
`;
  expect(said(cargo, text)).toEqual([
    '2: folder orders cargo “name = "orders"”',
    '3: runtime Rust 1.80 “rust-version = "1.80"”',
    '5: dependency axum cargo runtime 0.8 “axum = "0.8"”',
    "6: dependency sqlx cargo runtime 0.8.2 “db”",
    "8: dependency tokio cargo runtime 1 “dependencies.tokio”",
    '11: dependency criterion cargo development 0.5 “criterion = "0.5"”',
    '13: dependency nix cargo runtime 0.29 “nix = "0.29"”',
  ]);
});

it("reads Python's requirements by every custom", () => {
  expect(
    said(
      requirements,
      "# all\nDjango==5.1.4\npsycopg[binary]>=3.2 ; python_version > '3.9'\n-r more.txt\n\nredis",
    ),
  ).toEqual([
    "2: dependency django pypi runtime 5.1.4 “Django==5.1.4”",
    "3: dependency psycopg pypi runtime >=3.2 “psycopg[binary]>=3.2 ; python_version > '3.9'”",
    "6: dependency redis pypi runtime “redis”",
  ]);
  expect(said(requirements, "pytest", "requirements-dev.txt")).toEqual([
    "1: dependency pytest pypi development “pytest”",
  ]);
  const project = `[project]
name = "orders"
requires-python = ">=3.12"
dependencies = [
  "fastapi[standard]>=0.115",
  "SQLAlchemy==2.0.36",
]
[project.optional-dependencies]
dev = ["ruff"]
[dependency-groups]
test = ["pytest>=8", { include-group = "dev" }]
`;
  expect(said(pyproject, project)).toEqual([
    '2: folder orders pypi “name = "orders"”',
    '3: runtime Python >=3.12 “requires-python = ">=3.12"”',
    '5: dependency fastapi pypi runtime >=0.115 “"fastapi[standard]>=0.115"”',
    '6: dependency sqlalchemy pypi runtime 2.0.36 “"SQLAlchemy==2.0.36"”',
    '9: dependency ruff pypi development “"ruff"”',
    '11: dependency pytest pypi development >=8 “"pytest>=8"”',
  ]);
  const poetry = `[tool.poetry]
name = "orders"
[tool.poetry.dependencies]
python = "^3.12"
flask = "^3.1"
celery = { version = "5.4.0", extras = ["redis"] }
[tool.poetry.group.dev.dependencies]
pytest = "*"
`;
  expect(said(pyproject, poetry)).toEqual([
    '2: folder orders pypi “name = "orders"”',
    '4: runtime Python ^3.12 “python = "^3.12"”',
    '5: dependency flask pypi runtime ^3.1 “flask = "^3.1"”',
    "6: dependency celery pypi runtime 5.4.0 “celery”",
    '8: dependency pytest pypi development “pytest = "*"”',
  ]);
  expect(
    said(
      pipfile,
      '[packages]\nflask = "*"\n[dev-packages]\npytest = "==8.3.4"\n[requires]\npython_version = "3.12"',
    ),
  ).toEqual([
    '6: runtime Python 3.12 “python_version = "3.12"”',
    '2: dependency flask pypi runtime “flask = "*"”',
    '4: dependency pytest pypi development 8.3.4 “pytest = "==8.3.4"”',
  ]);
});

it("reads projects of .NET", () => {
  const text = `<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup><TargetFramework>net9.0</TargetFramework></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Npgsql.EntityFrameworkCore.PostgreSQL" Version="9.0.2" />
    <PackageReference Include="MassTransit" />
  </ItemGroup>
</Project>`;
  expect(said(dotnet, text, "src/Orders.Api/Orders.Api.csproj")).toEqual([
    '1: folder Orders.Api nuget “<Project Sdk="Microsoft.NET.Sdk.Web">”',
    '1: dependency Microsoft.NET.Sdk.Web nuget runtime “<Project Sdk="Microsoft.NET.Sdk.Web">”',
    "2: runtime .NET 9.0 “<TargetFramework>net9.0</TargetFramework>”",
    '4: dependency Npgsql.EntityFrameworkCore.PostgreSQL nuget runtime 9.0.2 “<PackageReference Include="Npgsql.EntityFrameworkCore.PostgreSQL" Version="9.0.2" />”',
    '5: dependency MassTransit nuget runtime “<PackageReference Include="MassTransit" />”',
  ]);
});

it("reads a composer.json without extensions", () => {
  const text = `{
  "name": "shop/orders",
  "require": { "php": "^8.3", "ext-json": "*", "laravel/framework": "^11.0" },
  "require-dev": { "phpunit/phpunit": "11.5.0" }
}`;
  expect(said(composer, text)).toEqual([
    '2: folder shop/orders composer “"name": "shop/orders"”',
    '3: runtime PHP ^8.3 “"php": "^8.3"”',
    '3: dependency laravel/framework composer runtime ^11.0 “"laravel/framework": "^11.0"”',
    '4: dependency phpunit/phpunit composer development 11.5.0 “"phpunit/phpunit": "11.5.0"”',
  ]);
});

it("reads a Gemfile with its groups, and a gemspec", () => {
  const text = `source "https://rubygems.org"
ruby "3.3.6"
gem "rails", "~> 8.0"
group :development, :test do
  gem "rspec-rails"
end
gem "pg"
gem "debug", group: :development
`;
  expect(said(ruby, text)).toEqual([
    '2: runtime Ruby 3.3.6 “ruby "3.3.6"”',
    '3: dependency rails gem runtime ~> 8.0 “gem "rails", "~> 8.0"”',
    '5: dependency rspec-rails gem development “gem "rspec-rails"”',
    '7: dependency pg gem runtime “gem "pg"”',
    '8: dependency debug gem development “gem "debug"”',
  ]);
  expect(
    said(gemspec, 'spec.add_dependency "sinatra", "4.1.1"\nspec.add_development_dependency "rake"'),
  ).toEqual([
    '1: dependency sinatra gem runtime 4.1.1 “.add_dependency "sinatra", "4.1.1"”',
    '2: dependency rake gem development “.add_development_dependency "rake"”',
  ]);
});

it("reads versions of requirements that go on with hashes, whatever letters the list is named by", () => {
  const text = "bottle==0.13.2 \\\n    --hash=sha256:ab\nwaitress==3.0.1 --hash=sha256:cd\n";
  expect(said(requirements, text, "requirements-science.txt")).toEqual([
    "1: dependency bottle pypi runtime 0.13.2 “bottle==0.13.2”",
    "3: dependency waitress pypi runtime 3.0.1 “waitress==3.0.1”",
  ]);
  expect(said(requirements, "bottle==0.13.2\n", "requirements-ci.txt")).toEqual([
    "1: dependency bottle pypi development 0.13.2 “bottle==0.13.2”",
  ]);
});
