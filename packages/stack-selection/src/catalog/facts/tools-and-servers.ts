import type { KnownByKey } from "./known.ts";

export const toolAndServerFacts: KnownByKey = {
  vite: {
    fits: {
      bundling: [1, "for browsers, libraries and servers"],
      "quick-rebuilds": [1, "modules as they are asked for"],
    },
    burden: [0.1, "one configuration file"],
  },
  webpack: {
    fits: { bundling: [1, "for browsers and servers"], "quick-rebuilds": [0.5, "of what changed"] },
    burden: [0.35, "loaders and plug-ins are put together"],
  },
  esbuild: {
    fits: { bundling: [0.8, "few ways to split"], "quick-rebuilds": [1, "in milliseconds"] },
    burden: [0.15, "no check of types"],
  },
  rollup: {
    fits: {
      bundling: [0.9, "for libraries above all"],
      "quick-rebuilds": [0.5, "in watch mode"],
    },
    burden: [0.2, "plug-ins are put together"],
  },
  pnpm: {
    fits: { "locked-packages": [1, "one lock file, strict layout"] },
    burden: [0.1, "packages that lean on what they do not name fail"],
  },
  yarn: {
    fits: { "locked-packages": [1, "one lock file, constraints"] },
    burden: [0.2, "packages without a folder, which some tools do not follow"],
  },
  poetry: {
    fits: {
      "locked-packages": [1, "one lock file with hashes"],
      "build-cache": [0.4, "of what was downloaded"],
    },
    burden: [0.25, "resolving takes its time"],
  },
  uv: {
    fits: {
      "locked-packages": [1, "one lock file for all platforms, with hashes"],
      "build-cache": [0.7, "of what was downloaded and built, for all projects of a machine"],
    },
    burden: [0.2, "before version 1: settings still change"],
  },
  gradle: {
    fits: {
      "locked-packages": [0.8, "where locking is switched on"],
      "build-cache": [1, "local and shared"],
    },
    burden: [0.4, "build scripts are programs"],
  },
  maven: {
    fits: {
      "locked-packages": [0.7, "exact versions in the project file"],
      "build-cache": [0.5, "by an extension"],
    },
    burden: [0.25, "long project files, fixed phases"],
  },
  bazel: {
    fits: {
      "locked-packages": [1, "hash of each input"],
      "build-cache": [1, "local and shared, by content"],
    },
    burden: [0.7, "each target is described; rules per language"],
    runs: "Linux, macOS and Windows",
  },
  eslint: {
    fits: {
      "own-rules": [1, "rules as plug-ins"],
      "automatic-fixes": [0.8, "for many rules"],
      formatting: [0.2, "left to others"],
    },
    burden: [0.25, "rules are chosen and kept up"],
  },
  prettier: {
    fits: { formatting: [1, "one form, few options"], "automatic-fixes": [1, "writes the file"] },
    burden: [0.05, "nothing to decide"],
  },
  biome: {
    fits: {
      "own-rules": [0.5, "patterns as plug-ins"],
      "automatic-fixes": [0.8, "for many rules"],
      formatting: [1, "included"],
    },
    burden: [0.1, "one program and one file"],
  },
  stylelint: {
    fits: { "own-rules": [1, "rules as plug-ins"], "automatic-fixes": [0.7, "for many rules"] },
    burden: [0.25, "rules are chosen and kept up"],
    runs: "wherever Node.js runs, over style sheets of any product",
  },
  husky: {
    fits: { "own-rules": [0.5, "any command before a commit"] },
    burden: [0.1, "hooks that people can skip"],
  },
  ruff: {
    fits: {
      "own-rules": [0.1, "those that it brings"],
      "automatic-fixes": [0.9, "for many rules"],
      formatting: [1, "included"],
    },
    burden: [0.1, "one program and one file"],
  },
  "docker-compose": {
    fits: { "services-in-a-file": [1, "with networks, volumes and health checks"] },
    burden: [0.2, "one host: nothing moves when it fails"],
  },
  proxmox: {
    fits: { "live-migration": [0.9, "within a cluster"] },
    burden: [0.7, "hardware, storage and backups are one's own"],
    runs: "machines of one's own with x86-64 processors",
  },
  gunicorn: {
    fits: { "request-workers": [1, "processes from one parent"] },
    burden: [0.2, "a proxy before it"],
  },
  "apache-tomcat": {
    fits: { "request-workers": [1, "a pool of threads"] },
    burden: [0.35, "archives are deployed into a running server"],
  },
  jetty: {
    fits: { "request-workers": [1, "a pool of threads, or within the program"] },
    burden: [0.25, "modules are switched on by file"],
  },
  "apache-http-server": {
    fits: { "request-workers": [0.9, "processes and threads by module"] },
    burden: [0.35, "modules and files per directory"],
    runs: "Linux, Windows and macOS, on any machine",
  },
  wordpress: {
    fits: {
      "editor-screens": [1, "what it is made for"],
      "content-api": [0.7, "REST, GraphQL by a plug-in"],
    },
    burden: [0.45, "plug-ins are the way in for attacks: updates every week"],
    runs: "wherever PHP and MySQL or MariaDB run",
  },
  drupal: {
    fits: { "editor-screens": [1, "with workflows"], "content-api": [0.9, "JSON:API included"] },
    burden: [0.5, "modules and their upgrades"],
    runs: "wherever PHP and a relational database run",
  },
  strapi: {
    licence: "MIT OR proprietary",
    fits: { "editor-screens": [0.8, "per content type"], "content-api": [1, "REST and GraphQL"] },
    burden: [0.35, "a server, a database and major upgrades"],
    runs: "wherever Node.js and a relational database run",
  },
  umbraco: {
    fits: { "editor-screens": [0.9, "a tree of pages"], "content-api": [0.8, "delivery API"] },
    burden: [0.4, "a server and a database, moves with .NET"],
    runs: "wherever .NET and SQL Server or SQLite run",
  },
  typo3: {
    fits: { "editor-screens": [0.9, "with workspaces"], "content-api": [0.5, "by extensions"] },
    burden: [0.5, "configuration in a language of its own"],
    runs: "wherever PHP and a relational database run",
  },
  wagtail: {
    fits: { "editor-screens": [0.9, "pages from blocks"], "content-api": [0.8, "REST included"] },
    burden: [0.35, "a Django project of one's own"],
  },
  couchbase: {
    licence: "BUSL-1.1",
    burden: [0.5, "a cluster with services to size"],
  },
  arangodb: { licence: "BUSL-1.1", burden: [0.5, "a cluster with three kinds of node"] },
  solr: { burden: [0.55, "a cluster with ZooKeeper, schemas to keep"] },
  lucene: { burden: [0.5, "indexes, merging and replicas are the program's own"] },
  "apache-pulsar": { burden: [0.8, "brokers, BookKeeper and a metadata store"] },
  activemq: { burden: [0.45, "a pair of brokers over shared storage"] },
  "ibm-mq": { burden: [0.55, "queue managers and licences"] },
  etcd: { burden: [0.5, "three nodes, compaction and backups"] },
};
