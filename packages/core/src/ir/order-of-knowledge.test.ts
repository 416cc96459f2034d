// Over 300 lines: one table, that is read as a whole.
import { expect, it } from "vitest";
import { standardSlots } from "./standard-slots.ts";

/**
 * The steps that the areas need, as reads and writes only: proof that the standard slots can be written
 * in some order. `?` marks an optional read. Add a line before adding a step that reads across areas.
 */
const steps: Record<string, { reads: string; writes: string }> = {
  "intake/statements": { reads: "host/source host/text", writes: "reading/statement" },
  "intake/facts": {
    reads: "reading/statement host/source host/text vocabulary/term",
    writes:
      "reading/product reading/actor reading/requirement reading/concept reading/attribute reading/relation reading/action reading/access reading/quantity reading/quality reading/mention reading/part reading/system reading/regime reading/team reading/question reading/leftover",
  },
  "intake/principles": {
    reads: "reading/statement host/source host/text vocabulary/term",
    writes:
      "reading/principle reading/quantity reading/quality reading/mention reading/regime reading/leftover",
  },
  "intake/existing": { reads: "host/fact vocabulary/term", writes: "reading/existing" },
  "intake/corrections": { reads: "host/source host/text", writes: "reading/correction" },
  "domain/match": {
    reads: "reading/statement reading/product reading/concept reading/action",
    writes: "archetype/match",
  },
  "domain/propose": {
    reads:
      "host/source archetype/match reading/statement reading/requirement reading/actor reading/concept reading/attribute reading/relation reading/action reading/system",
    writes: "archetype/proposal",
  },
  "intake/settle": {
    reads:
      "reading/statement reading/product reading/actor reading/requirement reading/concept reading/attribute reading/relation reading/action reading/access reading/quantity reading/quality reading/mention reading/part reading/system reading/regime reading/principle reading/team reading/question reading/leftover reading/correction host/source archetype/match archetype/proposal reading/existing host/fact",
    writes:
      "brief/product brief/team brief/actor brief/requirement brief/concept brief/attribute brief/relation brief/uniqueness brief/availability brief/action brief/access brief/quantity brief/quality brief/mention brief/part brief/system brief/regime brief/principle brief/question brief/unread brief/inert",
  },
  "workload/load": {
    reads:
      "brief/product brief/quantity brief/actor brief/action archetype/proposal host/measurement",
    writes: "workload/load workload/batch workload/rate",
  },
  "security/group-roles": {
    reads: "brief/concept? brief/relation? brief/attribute?",
    writes: "security/group-role",
  },
  "security/policy": {
    reads:
      "brief/product brief/actor brief/action brief/access brief/concept brief/relation brief/attribute brief/requirement brief/quality brief/mention security/group-role?",
    writes: "security/policy security/denial",
  },
  "security/classes": {
    reads: "brief/product brief/attribute brief/concept",
    writes: "security/class",
  },
  "security/obligations": {
    reads:
      "brief/regime brief/concept brief/attribute brief/requirement brief/quality security/class brief/quantity",
    writes: "security/obligation",
  },
  "security/identity": {
    reads:
      "brief/product brief/actor brief/mention brief/system brief/quality brief/concept brief/attribute brief/requirement brief/principle brief/quantity reading/statement security/class decision/choice",
    writes: "security/identity",
  },
  "security/account-rules": {
    reads: "security/identity brief/quantity brief/requirement",
    writes: "security/account-rule",
  },
  "performance/targets": {
    reads: "brief/quantity brief/action brief/product workload/load",
    writes: "performance/target",
  },
  "pack/preferences": {
    reads: "",
    writes:
      "decision/preference decision/decomposition deployment/size document/outline document/term",
  },
  "stack/vocabulary": { reads: "", writes: "vocabulary/term" },
  "stack/topics": {
    reads:
      "brief/product brief/team? brief/mention? brief/part? brief/system? brief/concept? brief/attribute? brief/relation? brief/action? brief/actor? brief/quality? brief/quantity? brief/regime? workload/load? performance/target? security/obligation? decision/style decision/preference?",
    writes: "decision/topic decision/premise",
  },
  "stack/criteria": {
    reads:
      "brief/product brief/team? brief/mention? brief/part? brief/system? brief/concept? brief/attribute? brief/relation? brief/action? brief/actor? brief/quality? brief/quantity? brief/regime? workload/load? performance/target? security/obligation? decision/topic",
    writes: "decision/criterion",
  },
  "stack/style": {
    reads:
      "brief/product brief/team? brief/mention? brief/part? brief/system? brief/concept? brief/attribute? brief/relation? brief/action? brief/actor? brief/quality? brief/quantity? brief/regime? workload/load? performance/target? security/obligation? decision/preference? host/left-open?",
    writes: "decision/style decision/premise",
  },
  "stack/data-ownership": {
    reads:
      "brief/product brief/team? brief/mention? brief/part? brief/system? brief/concept? brief/attribute? brief/relation? brief/action? brief/actor? brief/quality? brief/quantity? brief/regime? workload/load? performance/target? security/obligation? decision/style decision/topic decision/preference?",
    writes: "decision/data-ownership decision/premise",
  },
  "stack/candidates": {
    reads:
      "brief/product brief/team? brief/mention? brief/part? brief/system? brief/concept? brief/attribute? brief/relation? brief/action? brief/actor? brief/quality? brief/quantity? brief/regime? workload/load? performance/target? security/obligation? decision/style decision/topic host/as-of?",
    writes: "decision/candidate",
  },
  "stack/options": {
    reads:
      "brief/product brief/team? brief/mention? brief/part? brief/system? brief/concept? brief/attribute? brief/relation? brief/action? brief/actor? brief/quality? brief/quantity? brief/regime? workload/load? performance/target? security/obligation? decision/style decision/topic decision/candidate decision/criterion decision/preference?",
    writes: "decision/option",
  },
  "stack/choices": {
    reads:
      "brief/product brief/team? brief/mention? brief/part? brief/system? brief/concept? brief/attribute? brief/relation? brief/action? brief/actor? brief/quality? brief/quantity? brief/regime? workload/load? performance/target? security/obligation? decision/style decision/topic decision/candidate decision/option decision/criterion decision/preference?",
    writes: "decision/choice decision/hosting decision/demand decision/premise",
  },
  "stack/support": {
    reads: "decision/choice decision/candidate host/as-of?",
    writes: "decision/premise",
  },
  "stack/region": {
    reads: "brief/product decision/choice brief/regime? security/obligation?",
    writes: "brief/question",
  },
  "stack/sealed-questions": {
    reads: "decision/choice brief/concept?",
    writes: "brief/question",
  },
  "stack/waived": { reads: "decision/choice host/as-of?", writes: "decision/premise" },
  "stack/catalogue": { reads: "brief/product", writes: "decision/catalogue" },
  "stack/practices": {
    reads: "brief/mention? decision/choice?",
    writes: "decision/practice",
  },
  "architecture/contexts": {
    reads: "brief/concept brief/relation brief/action brief/part",
    writes: "architecture/context",
  },
  "architecture/components": {
    reads:
      "brief/product decision/style decision/decomposition? brief/actor brief/action brief/concept brief/attribute brief/system brief/mention brief/quality brief/quantity brief/requirement brief/part decision/choice architecture/context security/identity? performance/target workload/load",
    writes: "architecture/component",
  },
  "architecture/connections": {
    reads:
      "brief/product decision/style decision/decomposition? brief/actor brief/action brief/concept brief/attribute brief/system brief/mention brief/quality brief/quantity brief/requirement brief/part decision/choice architecture/context security/identity? performance/target workload/load architecture/component brief/relation brief/attribute security/class security/obligation",
    writes: "architecture/connection",
  },
  "architecture/events": {
    reads:
      "brief/product decision/style decision/decomposition? brief/actor brief/action brief/concept brief/attribute brief/system brief/mention brief/quality brief/quantity brief/requirement brief/part decision/choice architecture/context security/identity? performance/target workload/load architecture/component brief/relation brief/attribute security/class security/obligation",
    writes: "architecture/event",
  },
  "architecture/workflows": {
    reads:
      "architecture/component architecture/connection architecture/event architecture/flow decision/choice",
    writes: "architecture/workflow",
  },
  "architecture/flows": {
    reads:
      "brief/product decision/style decision/decomposition? brief/actor brief/action brief/concept brief/attribute brief/system brief/mention brief/quality brief/quantity brief/requirement brief/part decision/choice architecture/context security/identity? performance/target workload/load architecture/component brief/relation brief/attribute security/class security/obligation architecture/connection architecture/event",
    writes: "architecture/flow",
  },
  "architecture/layers": {
    reads:
      "decision/style architecture/component brief/concept brief/action brief/attribute architecture/event data/entity",
    writes: "architecture/layer",
  },
  "architecture/duties": {
    reads: "brief/product brief/action brief/concept architecture/component",
    writes: "architecture/duty",
  },
  "architecture/growth": {
    reads: "architecture/component workload/load workload/mix performance/capacity",
    writes: "architecture/growth",
  },
  "architecture/folders": {
    reads:
      "brief/product decision/style decision/decomposition? architecture/component architecture/context architecture/connection brief/concept decision/choice",
    writes: "architecture/folder",
  },
  "deployment/shapes": {
    reads: "architecture/component decision/choice deployment/size?",
    writes: "deployment/shape",
  },
  "database/entities": {
    reads:
      "brief/product brief/concept brief/relation brief/attribute brief/action architecture/context architecture/component data/store security/identity?",
    writes: "data/entity",
  },
  "database/fields": {
    reads:
      "data/entity brief/attribute brief/relation brief/concept brief/action brief/actor brief/requirement security/policy security/identity? security/obligation host/fact?",
    writes: "data/field",
  },
  "security/role-giving": {
    reads:
      "data/entity data/field brief/actor brief/action brief/requirement security/policy security/identity?",
    writes: "security/role-giving",
  },
  "database/stores": { reads: "architecture/component decision/choice", writes: "data/store" },
  "integration/providers": {
    reads:
      "brief/system? brief/attribute? brief/action? architecture/component architecture/connection architecture/flow? brief/concept? decision/choice? decision/hosting? security/class?",
    writes: "integration/provider",
  },
  "integration/inbound": {
    reads: "integration/provider architecture/component architecture/connection",
    writes: "integration/inbound",
  },
  "integration/calls": {
    reads:
      "integration/provider architecture/component architecture/connection architecture/flow? architecture/workflow? brief/action? brief/quantity? brief/requirement? decision/choice? api/operation? data/table? workload/load? workload/mix? performance/live?",
    writes: "integration/call",
  },
  "integration/quotas": {
    reads: "integration/provider integration/call workload/load?",
    writes: "integration/quota",
  },
  "integration/alerts": {
    reads:
      "integration/provider integration/call integration/quota? integration/inbound? architecture/component?",
    writes: "performance/alert",
  },
  "integration/drills": {
    reads: "integration/provider integration/call integration/inbound",
    writes: "integration/drill",
  },
  "api/house-style": {
    reads: "brief/product",
    writes: "decision/topic decision/candidate decision/option decision/choice",
  },
  "api/convention": {
    reads: "brief/product brief/mention brief/quantity decision/choice security/identity?",
    writes: "api/convention",
  },
  "api/resources": {
    reads:
      "api/convention data/entity data/field brief/relation brief/action architecture/component security/role-giving?",
    writes: "api/resource",
  },
  "api/schemas": {
    reads:
      "api/convention api/resource brief/action brief/concept brief/availability data/entity data/field security/class security/identity?",
    writes: "api/schema",
  },
  "api/operations": {
    reads:
      "api/convention api/resource api/schema brief/relation brief/uniqueness brief/availability brief/action brief/actor brief/concept data/entity data/field security/policy security/denial security/identity? security/role-giving? architecture/component architecture/connection integration/inbound",
    writes: "api/operation",
  },
  "api/subscriptions": {
    reads:
      "api/convention api/resource brief/action brief/actor brief/quality data/entity decision/choice architecture/connection security/policy security/identity?",
    writes: "api/subscription",
  },
  "api/live-policy": {
    reads:
      "api/subscription architecture/component architecture/connection brief/requirement decision/choice security/identity?",
    writes: "api/live-policy",
  },
  "api/live-channels": {
    reads:
      "api/live-policy api/subscription api/operation api/resource api/schema api/exchange data/entity data/field data/table? data/column? data/retention? architecture/component architecture/connection architecture/event",
    writes: "api/live-channel",
  },
  "api/stated-messages": { reads: "brief/requirement", writes: "api/stated-message" },
  "api/sealed": {
    reads:
      "decision/choice api/operation api/resource data/entity data/field brief/requirement architecture/component security/class",
    writes: "api/sealed",
  },
  "api/webhooks-sent": {
    reads:
      "api/convention brief/requirement brief/concept architecture/event data/entity data/field",
    writes: "api/webhook api/schema",
  },
  "api/exchanges": {
    reads:
      "api/operation api/resource api/schema brief/attribute brief/concept brief/relation data/entity data/field decision/choice security/class security/policy",
    writes: "api/exchange",
  },
  "api/numbering": {
    reads: "host/last-plan api/convention api/resource api/operation api/schema api/subscription",
    writes: "api/numbering",
  },
  "api/problems": { reads: "api/operation", writes: "api/problem" },
  "api/entry-points": {
    reads: "brief/product brief/action brief/concept data/field",
    writes: "api/entry-point",
  },
  "api/contracts": {
    reads: "brief/product data/entity performance/target",
    writes: "api/data-contract",
  },
  "database/tables": {
    reads:
      "decision/data-ownership? data/entity data/field data/store brief/concept brief/uniqueness brief/quantity brief/requirement security/obligation architecture/component architecture/connection architecture/event api/operation integration/inbound decision/choice security/identity? host/fact?",
    writes: "data/table data/column data/key",
  },
  "database/patterns": {
    reads:
      "data/entity data/field data/table data/column data/key data/store data/retention data/partition api/resource api/operation brief/action architecture/flow decision/choice security/identity? security/obligation workload/mix brief/requirement brief/product",
    writes: "data/access-pattern",
  },
  "database/indexes": {
    reads: "data/access-pattern data/table data/column data/key data/store data/partition",
    writes: "data/index",
  },
  "database/migrations": {
    reads:
      "data/store data/table data/column data/key data/index data/partition data/retention data/entity data/field brief/product brief/concept architecture/component architecture/connection decision/data-ownership? decision/choice security/identity? host/fact host/last-plan? host/name?",
    writes: "data/migration",
  },
  "api/changes": {
    reads: "api/convention api/operation api/schema api/webhook api/subscription host/last-plan?",
    writes: "api/change",
  },
  "database/partitions": {
    reads: "data/table data/column data/entity brief/quantity brief/requirement",
    writes: "data/partition",
  },
  "database/retention": {
    reads:
      "data/table data/column data/entity security/obligation brief/quantity brief/requirement",
    writes: "data/retention",
  },
  "database/guards": {
    reads: "data/table data/column data/key data/entity data/field data/partition",
    writes: "data/guard",
  },
  "database/upkeep": {
    reads:
      "data/store data/entity data/table data/partition data/retention workload/volume workload/load performance/capacity brief/quantity security/obligation decision/choice architecture/component architecture/connection",
    writes: "data/upkeep",
  },
  "database/lookups": {
    reads:
      "data/store data/entity data/field architecture/component brief/concept brief/action api/resource api/operation security/identity?",
    writes: "data/lookup",
  },
  "database/collections": {
    reads:
      "data/store data/entity data/field data/lookup architecture/component brief/concept brief/quantity",
    writes: "data/collection",
  },
  "database/items": {
    reads: "data/store data/entity data/field data/lookup architecture/component brief/product",
    writes: "data/item",
  },
  "database/key-patterns": {
    reads:
      "data/store data/entity data/table architecture/component architecture/connection api/resource api/operation security/identity? workload/load workload/mix workload/volume brief/product",
    writes: "data/key-pattern",
  },
  "database/search-indexes": {
    reads:
      "data/store data/entity data/field data/table data/column data/access-pattern data/lookup architecture/component brief/concept brief/requirement brief/product",
    writes: "data/search-index",
  },
  "database/searches": {
    reads:
      "data/store data/entity data/field data/table data/column data/access-pattern data/lookup data/index data/search-index decision/topic architecture/connection api/operation workload/volume brief/quantity brief/requirement brief/mention brief/product brief/regime? security/policy security/identity?",
    writes:
      "data/search data/search-language data/search-signal data/search-facet data/search-right data/search-rule data/search-check",
  },
  "database/recommendations": {
    reads:
      "data/store data/entity data/field data/table data/column api/operation api/resource workload/volume brief/quantity brief/requirement",
    writes: "data/recommendation data/recommendation-level",
  },
  "database/embeddings": {
    reads:
      "data/store data/table data/field data/entity architecture/component architecture/connection brief/mention brief/requirement brief/product",
    writes: "data/embedding",
  },
  "database/copies": {
    reads:
      "data/store data/table data/column data/entity architecture/component architecture/connection",
    writes: "data/copy",
  },
  "database/rollups": {
    reads: "data/store data/table data/column data/key data/partition data/index brief/requirement",
    writes: "data/rollup",
  },
  "learning/models": {
    reads:
      "brief/product brief/actor brief/action brief/attribute brief/concept brief/mention brief/quantity brief/regime brief/requirement brief/unread decision/choice decision/practice architecture/component architecture/connection architecture/event architecture/flow data/column data/entity data/key data/partition data/retention data/rollup data/table api/operation deployment/shape performance/target security/class security/obligation workload/load workload/volume",
    writes: "learning/model learning/source learning/feature",
  },
  "learning/uses": {
    reads:
      "brief/product brief/actor brief/action brief/attribute brief/concept brief/mention brief/quantity brief/requirement brief/unread decision/choice architecture/component architecture/connection data/column data/embedding data/entity data/store data/table api/operation integration/call integration/provider performance/target security/class security/policy workload/load workload/mix workload/volume",
    writes: "learning/use learning/retrieval",
  },
  "learning/evaluations": {
    reads: "learning/use learning/retrieval brief/requirement brief/unread brief/quantity",
    writes: "learning/evaluation",
  },
  "learning/alerts": { reads: "learning/model", writes: "performance/alert" },
  "client/surfaces": {
    reads:
      "brief/product brief/actor architecture/component architecture/connection decision/choice",
    writes: "client/surface",
  },
  "client/screens": {
    reads:
      "client/surface brief/action brief/actor brief/requirement data/entity data/field api/resource api/operation api/schema api/subscription security/policy security/identity architecture/component architecture/connection",
    writes: "client/screen client/call",
  },
  "client/cues": {
    reads: "client/surface client/screen api/operation data/entity brief/requirement",
    writes: "client/cue",
  },
  "client/routes": {
    reads:
      "client/surface client/screen brief/actor brief/requirement data/entity data/field api/operation api/exchange decision/choice security/identity",
    writes: "client/route",
  },
  "client/journeys": {
    reads:
      "client/surface client/screen brief/action brief/relation brief/uniqueness data/entity data/field api/operation api/convention architecture/component architecture/connection architecture/duty decision/choice security/identity security/account-rule",
    writes: "client/journey",
  },
  "client/states": {
    reads:
      "client/surface client/screen client/route client/call api/operation api/convention api/resource api/schema api/subscription api/exchange data/entity data/field data/table data/copy brief/action brief/requirement architecture/event architecture/duty architecture/flow architecture/component architecture/connection data/store security/policy security/class workload/load workload/mix workload/volume decision/choice",
    writes: "client/state client/cache",
  },
  "client/mutations": {
    reads:
      "client/surface client/screen client/call client/state client/offline api/operation api/convention api/resource api/schema api/exchange api/problem data/entity data/field data/table data/copy data/store brief/action brief/uniqueness brief/requirement architecture/component architecture/connection architecture/event architecture/duty architecture/flow security/policy security/class workload/load workload/mix workload/volume",
    writes: "client/mutation",
  },
  "client/sessions": {
    reads:
      "client/surface client/call client/state api/operation security/identity security/class brief/attribute data/field integration/provider",
    writes: "client/session",
  },
  "client/design": {
    reads:
      "client/surface client/screen client/journey data/entity data/field brief/requirement decision/choice",
    writes: "client/token client/status-look client/element",
  },
  "client/access": {
    reads:
      "client/surface client/screen client/journey client/mutation api/operation api/resource api/subscription data/entity data/field brief/requirement brief/regime brief/quality decision/choice",
    writes: "client/conformance client/access",
  },
  "client/languages": {
    reads: "client/surface client/screen data/field brief/requirement",
    writes: "client/language client/format",
  },
  "client/capabilities": {
    reads:
      "brief/product brief/concept brief/attribute brief/relation brief/requirement brief/mention security/class security/identity decision/choice workload/batch architecture/context architecture/component architecture/event architecture/flow data/entity data/field api/resource api/operation client/surface client/screen client/route client/call",
    writes: "client/capability client/notification client/background-task client/collected-data",
  },
  "client/systems": {
    reads: "client/surface client/capability decision/choice brief/requirement",
    writes: "client/oldest-system",
  },
  "client/offline": {
    reads:
      "client/surface client/screen client/call architecture/component architecture/connection api/operation api/resource api/schema data/entity data/field data/table data/column data/key data/copy brief/concept brief/action brief/actor brief/requirement security/policy decision/choice workload/load workload/batch workload/volume",
    writes: "client/offline",
  },
  "client/sync": {
    reads:
      "client/surface client/offline client/screen client/call architecture/component architecture/connection api/operation api/resource api/schema api/subscription data/entity data/field data/table data/retention brief/concept security/policy security/identity decision/choice workload/load workload/batch workload/volume",
    writes: "client/sync",
  },
  "client/assets": {
    reads:
      "brief/product brief/concept brief/attribute brief/relation brief/requirement brief/mention security/class security/identity decision/choice workload/batch architecture/context architecture/component architecture/event architecture/flow data/entity data/field api/resource api/operation client/surface client/screen client/route client/call client/state",
    writes: "client/asset",
  },
  "client/budgets": {
    reads:
      "client/surface client/screen client/route client/state client/asset client/offline client/sync client/background-task performance/target data/field workload/load workload/volume architecture/media-pipeline decision/choice",
    writes: "client/budget",
  },
  "client/web-app": {
    reads:
      "brief/product brief/requirement brief/mention client/surface client/screen client/route client/state client/token client/language",
    writes: "client/web-app",
  },
  "architecture/media": {
    reads:
      "client/asset api/operation api/resource data/entity data/field data/table brief/concept brief/action security/class architecture/component architecture/connection architecture/duty decision/choice workload/volume workload/load",
    writes: "architecture/media-pipeline",
  },
  "workload/mix": {
    reads:
      "workload/load workload/batch workload/rate api/operation brief/action brief/actor archetype/proposal",
    writes: "workload/mix",
  },
  "workload/demand": {
    reads:
      "workload/load workload/mix api/operation architecture/component architecture/connection architecture/event architecture/duty brief/action brief/quantity",
    writes: "workload/demand",
  },
  "workload/volume": {
    reads:
      "workload/load workload/mix data/table data/column data/key archetype/proposal host/measurement",
    writes: "workload/volume",
  },
  "performance/live": {
    reads:
      "api/live-policy? api/live-channel? api/subscription? api/operation? api/resource? data/field? workload/load workload/mix deployment/shape architecture/component brief/quantity?",
    writes: "performance/live",
  },
  "performance/live-alerts": {
    reads: "performance/live architecture/component?",
    writes: "performance/alert",
  },
  "performance/capacity": {
    reads:
      "performance/live? workload/load workload/mix architecture/component deployment/shape data/store host/measurement",
    writes: "performance/capacity",
  },
  "performance/queues": {
    reads:
      "performance/capacity performance/target deployment/shape workload/mix api/operation architecture/event architecture/component decision/choice",
    writes: "performance/response performance/queue",
  },
  "performance/pools": {
    reads:
      "performance/capacity workload/mix workload/demand deployment/shape api/operation data/store data/upkeep architecture/component architecture/connection",
    writes: "performance/pool",
  },
  "performance/resources": {
    reads:
      "performance/capacity performance/live performance/pool deployment/shape workload/load workload/mix workload/volume workload/demand api/operation data/store data/table data/upkeep data/key-pattern data/search architecture/component architecture/connection architecture/event architecture/media-pipeline integration/quota integration/provider",
    writes: "performance/resource",
  },
  "performance/splits": {
    reads:
      "workload/load workload/mix api/operation data/store data/collection architecture/component architecture/connection",
    writes: "performance/split",
  },
  "performance/failovers": {
    reads:
      "performance/capacity performance/target data/store data/upkeep architecture/component decision/choice decision/hosting",
    writes: "performance/failover",
  },
  "performance/sensitivity": {
    reads:
      "workload/load workload/volume performance/capacity performance/resource architecture/component",
    writes: "performance/sensitivity",
  },
  "performance/metrics": {
    reads:
      "performance/alert performance/slo performance/capacity performance/live? architecture/component architecture/connection architecture/event architecture/flow brief/action brief/concept api/operation api/convention? data/store workload/load workload/mix decision/choice",
    writes: "performance/metric",
  },
  "integration/metrics": {
    reads: "integration/provider integration/inbound",
    writes: "performance/metric",
  },
  "learning/metrics": { reads: "learning/model", writes: "performance/metric" },
  "performance/runbooks": {
    reads:
      "performance/alert performance/slo performance/capacity architecture/component architecture/flow integration/call integration/drill integration/provider decision/choice brief/product",
    writes: "performance/runbook",
  },
  "performance/growth-alerts": {
    reads: "architecture/growth performance/resource performance/capacity",
    writes: "performance/alert",
  },
  "performance/latency": {
    reads:
      "architecture/flow architecture/connection architecture/component performance/target performance/capacity integration/call api/live-policy?",
    writes: "performance/latency",
  },
  "performance/availability": {
    reads:
      "architecture/component architecture/connection architecture/flow decision/hosting performance/failover performance/capacity performance/target",
    writes: "performance/availability",
  },
  "performance/caches": {
    reads:
      "client/state api/exchange api/operation api/resource architecture/component architecture/connection data/key-pattern data/store performance/capacity deployment/shape workload/mix workload/load",
    writes: "performance/cache",
  },
  "performance/scenarios": {
    reads: "workload/load workload/mix performance/target performance/capacity",
    writes: "performance/scenario",
  },
  "performance/alerts": {
    reads:
      "brief/product workload/load performance/target performance/slo architecture/component data/store performance/capacity performance/resource",
    writes: "performance/alert",
  },
  "performance/slos": {
    reads:
      "performance/target architecture/component architecture/connection api/operation api/resource data/entity brief/concept workload/load workload/mix",
    writes: "performance/slo",
  },
  "deployment/units": {
    reads:
      "brief/product? architecture/component architecture/connection architecture/folder architecture/duty performance/capacity decision/choice decision/hosting deployment/shape client/surface?",
    writes: "deployment/unit",
  },
  "deployment/environments": {
    reads:
      "deployment/unit decision/choice integration/provider brief/product architecture/component",
    writes: "deployment/environment",
  },
  "deployment/settings": {
    reads:
      "deployment/unit architecture/component architecture/connection decision/choice integration/provider security/identity api/resource? performance/pool? client/surface?",
    writes: "deployment/setting",
  },
  "deployment/delivery": {
    reads:
      "deployment/unit deployment/environment deployment/setting decision/choice data/store performance/slo performance/target performance/scenario",
    writes: "deployment/pipeline deployment/release",
  },
  "deployment/recovery": {
    reads:
      "deployment/unit data/store data/upkeep performance/target performance/failover performance/availability workload/volume security/obligation",
    writes: "deployment/recovery",
  },
  "cost/prices": {
    reads: "decision/choice decision/hosting architecture/component",
    writes: "cost/price",
  },
  "cost/calls": {
    reads:
      "brief/product architecture/component decision/choice cost/price deployment/shape api/operation workload/demand workload/load performance/target",
    writes: "cost/call cost/break-even",
  },
  "cost/lines": {
    reads:
      "cost/price cost/call performance/capacity performance/live performance/target deployment/shape deployment/setting workload/load workload/volume workload/mix architecture/component decision/choice decision/hosting api/operation data/table data/store data/key-pattern integration/provider integration/call learning/use",
    writes: "cost/line",
  },
  "cost/total": {
    reads: "cost/line cost/price workload/load brief/product brief/quantity deployment/environment",
    writes: "cost/total",
  },
  "security/permissions": {
    reads:
      "security/policy security/denial api/operation brief/actor brief/access brief/requirement",
    writes: "security/permission",
  },
  "security/boundaries": {
    reads: "architecture/component architecture/connection",
    writes: "security/boundary",
  },
  "security/controls": {
    reads:
      "architecture/component architecture/connection brief/actor brief/concept brief/attribute brief/system security/class security/identity? security/obligation security/policy decision/choice api/convention? api/operation api/schema data/store data/entity data/field data/table integration/inbound",
    writes: "security/control",
  },
  "security/threats": {
    reads:
      "architecture/component architecture/connection brief/actor brief/concept brief/attribute brief/system security/class security/identity? security/obligation security/policy decision/choice api/convention? api/operation api/schema data/store data/entity data/field data/table integration/inbound security/control",
    writes: "security/threat",
  },
  "security/mappings": {
    reads: "brief/regime security/control",
    writes: "security/mapping",
  },
  "stack/answers": {
    reads:
      "decision/choice decision/demand api/convention? api/operation? api/schema? architecture/component? architecture/connection? architecture/duty? architecture/event? architecture/flow? data/entity? data/store? data/table? performance/alert? performance/scenario? security/identity?",
    writes: "decision/answer",
  },
  "delivery/increments": {
    reads:
      "data/table api/operation architecture/component brief/requirement integration/provider client/screen",
    writes: "delivery/increment",
  },
};

const inputs = standardSlots
  .filter((slot) => slot.id.startsWith("host/"))
  .map((slot) => slot.id as string);
const words = (list: string) =>
  list
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => word.replace("?", ""));

it("orders the steps of every area without a cycle", () => {
  const waiting = new Map(Object.entries(steps));
  const pending = new Set([...waiting.values()].flatMap((step) => words(step.writes)));
  while (waiting.size > 0) {
    const ready = [...waiting].filter(([, step]) =>
      words(step.reads).every((slot) => !pending.has(slot)),
    );
    expect(ready, `stuck: ${[...waiting.keys()].join(", ")}`).not.toEqual([]);
    for (const [name] of ready) waiting.delete(name);
    for (const slot of pending) {
      if (![...waiting.values()].some((step) => words(step.writes).includes(slot)))
        pending.delete(slot);
    }
  }
});

it("gives every standard slot a writer, and reads no slot that is not one", () => {
  const known = standardSlots.map((slot) => slot.id as string);
  const written = new Set([
    ...inputs,
    ...Object.values(steps).flatMap((step) => words(step.writes)),
  ]);
  expect(known.filter((slot) => !written.has(slot))).toEqual(["document/section"]);
  const named = Object.values(steps).flatMap((step) => [
    ...words(step.reads),
    ...words(step.writes),
  ]);
  expect(named.filter((slot) => !known.includes(slot))).toEqual([]);
});

it("keeps a summary for every slot, and no two slots of one name", () => {
  expect(new Set(standardSlots.map((slot) => slot.id)).size).toBe(standardSlots.length);
  expect(standardSlots.filter((slot) => slot.summary === "").map((slot) => slot.id)).toEqual([]);
});
