import type { Archetype } from "../archetype.ts";
import { accounting } from "./accounting.ts";
import { aiAssistant } from "./ai-assistant.ts";
import { analyticsDashboard } from "./analytics-dashboard.ts";
import { blog } from "./blog.ts";
import { booking } from "./booking.ts";
import { caseHandling } from "./case-handling.ts";
import { chat } from "./chat.ts";
import { commandLineTool } from "./command-line-tool.ts";
import { contentManagement } from "./content-management.ts";
import { crm } from "./crm.ts";
import { dataPipeline } from "./data-pipeline.ts";
import { developerPlatform } from "./developer-platform.ts";
import { eCommerce } from "./e-commerce.ts";
import { eventTicketing } from "./event-ticketing.ts";
import { fileStorage } from "./file-storage.ts";
import { fitness } from "./fitness.ts";
import { foodDelivery } from "./food-delivery.ts";
import { gameBackend } from "./game-backend.ts";
import { healthRecords } from "./health-records.ts";
import { healthcareAppointments } from "./healthcare-appointments.ts";
import { helpdesk } from "./helpdesk.ts";
import { humanResources } from "./human-resources.ts";
import { insurance } from "./insurance.ts";
import { integrationHub } from "./integration-hub.ts";
import { inventory } from "./inventory.ts";
import { iot } from "./iot.ts";
import { learning } from "./learning.ts";
import { lending } from "./lending.ts";
import { library } from "./library.ts";
import { logistics } from "./logistics.ts";
import { marketplace } from "./marketplace.ts";
import { mediaStreaming } from "./media-streaming.ts";
import { payments } from "./payments.ts";
import { pointOfSale } from "./point-of-sale.ts";
import { propertyManagement } from "./property-management.ts";
import { recruiting } from "./recruiting.ts";
import { rideHailing } from "./ride-hailing.ts";
import { socialNetwork } from "./social-network.ts";
import { subscriptionBilling } from "./subscription-billing.ts";
import { survey } from "./survey.ts";
import { taskManagement } from "./task-management.ts";
import { telemedicine } from "./telemedicine.ts";
import { wiki } from "./wiki.ts";

export const archetypes: readonly Archetype[] = [
  accounting,
  aiAssistant,
  analyticsDashboard,
  blog,
  booking,
  caseHandling,
  chat,
  commandLineTool,
  contentManagement,
  crm,
  dataPipeline,
  developerPlatform,
  eCommerce,
  eventTicketing,
  fileStorage,
  fitness,
  foodDelivery,
  gameBackend,
  healthRecords,
  healthcareAppointments,
  helpdesk,
  humanResources,
  insurance,
  integrationHub,
  inventory,
  iot,
  learning,
  lending,
  library,
  logistics,
  marketplace,
  mediaStreaming,
  payments,
  pointOfSale,
  propertyManagement,
  recruiting,
  rideHailing,
  socialNetwork,
  subscriptionBilling,
  survey,
  taskManagement,
  telemedicine,
  wiki,
];
