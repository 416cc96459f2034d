import { expect, it } from "vitest";
import { said } from "../fixtures/said.ts";
import { compose, dockerfile } from "./docker.ts";
import { earlierPlan } from "./earlier-plan.ts";
import { flutter } from "./flutter.ts";
import { imageOf } from "./images.ts";
import { openapi } from "./openapi.ts";
import { runtimes, toolchains } from "./runtimes.ts";
import { terraform } from "./terraform.ts";
import { tools } from "./tools.ts";

it("reads the stages of a Dockerfile, with the defaults of its arguments", () => {
  const text = `ARG NODE=22.12
FROM --platform=linux/amd64 node:\${NODE}-alpine AS build
RUN npm ci
FROM build AS test
FROM docker.io/library/nginx:1.27@sha256:${"0".repeat(64)}
COPY --from=build /app /usr/share/nginx
`;
  expect(said(dockerfile, text)).toEqual([
    "2: tool Docker “FROM --platform=linux/amd64 node:${NODE}-alpine AS build”",
    "2: dependency image development node 22.12 “FROM --platform=linux/amd64 node:${NODE}-alpine AS build”",
    `5: dependency image runtime nginx 1.27 “FROM docker.io/library/nginx:1.27@sha256:${"0".repeat(64)}”`,
  ]);
});

it("takes images apart", () => {
  expect(
    ["postgres", "Bitnami/kafka:3.9", "localhost:5000/a/b:v2.1-slim", "a:${TAG}", "x:latest"].map(
      imageOf,
    ),
  ).toEqual([
    { name: "postgres" },
    { name: "bitnami/kafka", version: "3.9" },
    { name: "a/b", version: "2.1" },
    undefined,
    { name: "x" },
  ]);
});

it("reads compose files, with merged parts", () => {
  const text = `x-store: &store
  image: postgres:\${PG:-16.4}
services:
  api:
    build: .
  db:
    <<: *store
    restart: always
  cache:
    image: redis:7-alpine
`;
  expect(said(compose, text, "compose.yaml")).toEqual([
    "3: tool Docker Compose “services”",
    "4: service api “api”",
    "2: service db postgres 16.4 “image: postgres:${PG:-16.4}”",
    "2: dependency image runtime postgres 16.4 “image: postgres:${PG:-16.4}”",
    "10: service cache redis 7 “image: redis:7-alpine”",
    "10: dependency image runtime redis 7 “image: redis:7-alpine”",
  ]);
  expect(said(compose, "version: '3'", "docker-compose.yml")).toEqual([]);
});

it("knows pipelines and tools by their files", () => {
  const workflow = `# CI
name: CI
on: push
jobs:
  test:
    services:
      db:
        image: mysql:8.4
`;
  expect(said(tools, workflow, ".github/workflows/ci.yml")).toEqual([
    "2: pipeline GitHub Actions “name: CI”",
    "8: dependency image development mysql 8.4 “image: mysql:8.4”",
  ]);
  expect(said(tools, "apiVersion: v2\nname: orders", "deploy/Chart.yaml")).toEqual([
    "1: tool Helm “apiVersion: v2”",
  ]);
  expect(said(flutter, "name: a\ndependencies:\n  flutter:\n    sdk: flutter\n")).toEqual([
    "3: tool Flutter “flutter”",
  ]);
});

it("reads files of version managers and toolchains", () => {
  expect(said(runtimes, "v22.12.0\n", ".nvmrc")).toEqual(["1: runtime Node.js 22.12.0 “v22.12.0”"]);
  expect(
    said(runtimes, "# all\nnodejs 22.1\njava temurin-21.0.5+11\nfoo 1", ".tool-versions"),
  ).toEqual([
    "2: runtime Node.js 22.1 “nodejs 22.1”",
    "3: runtime Java 21.0.5+11 “java temurin-21.0.5+11”",
  ]);
  expect(said(toolchains, '{ "sdk": { "version": "9.0.100" } }', "global.json")).toEqual([
    '1: runtime .NET 9.0.100 “"version": "9.0.100"”',
  ]);
  expect(said(toolchains, '[toolchain]\nchannel = "1.83"', "rust-toolchain.toml")).toEqual([
    '2: runtime Rust 1.83 “channel = "1.83"”',
  ]);
});

it("reads providers and types of resources of Terraform", () => {
  const text = `terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.80"
    }
    kafka = { source = "Mongey/kafka", version = "0.8.1" }
  }
}
provider "aws" {
  region = "eu-west-1"
}
# resource "aws_sns_topic" "no" {}
resource "aws_sqs_queue" "jobs" {
  name = "jobs"
}
resource "aws_sqs_queue" "mail" {}
`;
  expect(said(terraform, text)).toEqual([
    '4: tool Terraform “source  = "hashicorp/aws"”',
    '4: dependency terraform runtime hashicorp/aws ~> 5.80 “source  = "hashicorp/aws"”',
    '7: dependency terraform runtime mongey/kafka 0.8.1 “kafka = { source = "Mongey/kafka", version = "0.8.1" }”',
    '14: dependency terraform runtime aws_sqs_queue “resource "aws_sqs_queue" "jobs" {”',
  ]);
});

it("reads the operations of an OpenAPI document", () => {
  const text = `openapi: 3.1.0
paths:
  /orders/{id}:
    parameters: []
    get:
      operationId: getOrder
    delete: {}
`;
  const operations = [
    "5: operation getOrder GET /orders/{id} “get”",
    "7: operation DELETE /orders/{id} DELETE /orders/{id} “delete”",
  ];
  expect(said(openapi, text, "openapi.yaml")).toEqual(operations);
  const json = '{"swagger":"2.0","paths":{"/a":{"post":{}}}}';
  expect(said(openapi, json, "swagger.json")).toEqual(['1: operation POST /a POST /a “"post"”']);
  expect(said(openapi, "paths: { /a: { get: {} } }", "openapi.yaml")).toEqual([]);
});

it("reads what an earlier plan chose", () => {
  const data = { topic: "decision/topic#cache", name: "Valkey", version: "8.0" };
  const slots = {
    "decision/choice": [{ id: "cache", data, why: {} }],
    "decision/style": [{ id: "style", data: { style: "serverless" } }],
  };
  expect(said(earlierPlan, JSON.stringify({ version: 1, slots }, null, 1))).toEqual([
    '19: choice serverless style “"style": "serverless"”',
    '9: choice Valkey cache 8.0 “"name": "Valkey"”',
  ]);
  expect(said(earlierPlan, '{"version":2}')).toEqual([]);
});

it("counts the services of many jobs once where aliases repeat them", () => {
  const services = Array.from({ length: 300 }, (_, i) => `      s${i}: { image: "redis:${i}" }`);
  const jobs = Array.from({ length: 300 }, (_, i) => `  j${i}: { services: *all }`);
  const text = ["jobs:", "  first:", "    services: &all", ...services, ...jobs].join("\n");
  expect(said(tools, text, ".github/workflows/ci.yml").length).toBeLessThanOrEqual(301);
});

it("takes no compose file for one of tests by letters inside its name", () => {
  const text = "services:\n  db:\n    image: postgres:16\n";
  const uses = (name: string) =>
    compose.read(text, name).flatMap(({ fact }) => (fact.kind === "dependency" ? fact.use : []));
  expect(uses("docker-compose-services.yml")).toEqual(["runtime"]);
  expect(uses("docker-compose.test.yml")).toEqual(["development"]);
  expect(uses("compose-ci.yaml")).toEqual(["development"]);
});
