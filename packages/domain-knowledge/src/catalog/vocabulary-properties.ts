import type { shapes } from "@planc/core/ir";
import type * as z from "zod";

/** A property of schema.org that products commonly keep. */
export interface UsualProperty {
  /** As schema.org has it. */
  readonly property: string;
  /** As people write it, where that is not its words. */
  readonly name?: string;
  /** Where what schema.org expects is wider than what products keep. */
  readonly type?: z.output<typeof shapes.logicalType>;
  /** Kept only of what people know by it. */
  readonly identityOnly?: boolean;
}

const date = { type: "date" } as const;
const time = { type: "timestamp" } as const;
const money = { type: "money" } as const;
const long = { type: "long-text" } as const;

/**
 * In the order in which they are chosen. schema.org is made for pages that search engines read, so most
 * of its properties are not here: links between pages, ratings in sum, whatever names another thing.
 */
export const usualProperties: readonly UsualProperty[] = [
  { property: "name" },
  { property: "title" },
  { property: "headline", name: "title", identityOnly: true },
  { property: "confirmationNumber", name: "number" },
  { property: "trackingNumber" },
  { property: "membershipNumber" },
  { property: "ticketNumber" },
  { property: "flightNumber" },
  { property: "reservationId", name: "reference" },
  { property: "orderItemNumber", name: "position" },
  { property: "episodeNumber", name: "number" },
  { property: "courseCode", name: "code" },
  { property: "isbn", name: "ISBN" },
  { property: "sku", name: "SKU" },
  { property: "vehicleIdentificationNumber", name: "VIN" },

  { property: "email", type: "email" },
  { property: "telephone", name: "phone", type: "phone" },
  { property: "address" },
  { property: "legalName" },
  { property: "streetAddress", name: "street" },
  { property: "postalCode" },
  { property: "addressLocality", name: "city" },
  { property: "addressCountry", name: "country", type: "country" },
  { property: "addressRegion", name: "region" },
  { property: "contactType", name: "kind" },
  { property: "openingHours" },
  { property: "servesCuisine", name: "cuisine" },

  { property: "startDate", ...time },
  { property: "endDate", ...time },
  { property: "location", name: "location" },
  { property: "maximumAttendeeCapacity", name: "capacity" },
  { property: "departureTime", ...time },
  { property: "arrivalTime", ...time },
  { property: "bookingTime", name: "booked at", ...time },
  { property: "dateIssued", name: "issued at", ...time },
  { property: "datePosted", name: "posted on", ...date },
  { property: "dateSent", name: "sent at", ...time },
  { property: "dateRead", name: "read at", ...time },
  { property: "dayOfWeek", type: "text" },
  { property: "opens" },
  { property: "closes" },
  { property: "validFrom", ...date },
  { property: "validUntil", ...date },
  { property: "validThrough", ...date },
  { property: "expectedArrivalUntil", name: "expected at", ...time },
  { property: "yearBuilt", type: "integer" },

  { property: "totalPaymentDue", name: "total", ...money },
  { property: "paymentDueDate", name: "due date", ...date },
  { property: "price", ...money },
  { property: "totalPrice", ...money },
  { property: "amount", ...money },
  { property: "interestRate", type: "percent" },
  { property: "loanTerm", name: "term", type: "duration" },
  { property: "baseSalary", name: "salary", ...money },
  { property: "priceCurrency", name: "currency", type: "currency" },
  { property: "currency", type: "currency" },
  { property: "bankAccountType", name: "kind" },
  { property: "orderQuantity", name: "quantity", type: "integer" },

  { property: "prepTime", name: "preparation time" },
  { property: "cookTime", name: "cooking time" },
  { property: "recipeYield", name: "servings", type: "integer" },
  { property: "recipeInstructions", name: "instructions", ...long },
  { property: "calories", type: "decimal" },
  { property: "proteinContent", name: "protein", type: "decimal" },
  { property: "fatContent", name: "fat", type: "decimal" },
  { property: "carbohydrateContent", name: "carbohydrates", type: "decimal" },
  { property: "servingSize" },
  { property: "totalTime", type: "duration" },

  { property: "numberOfRooms", name: "rooms", type: "integer" },
  { property: "floorSize", name: "area", type: "decimal" },
  { property: "floorLevel", name: "floor" },
  { property: "occupancy", type: "integer" },
  { property: "model" },
  { property: "vehicleModelDate", name: "model year", type: "integer" },
  { property: "fuelType" },
  { property: "mileageFromOdometer", name: "mileage", type: "integer" },
  { property: "color", name: "colour" },
  { property: "weight", type: "decimal" },

  { property: "numberOfPages", name: "pages" },
  { property: "bookEdition", name: "edition" },
  { property: "isrcCode", name: "ISRC" },
  { property: "duration" },
  { property: "contentUrl", name: "file", type: "file" },
  { property: "contentSize", name: "size", type: "integer" },
  { property: "uploadDate", name: "uploaded at", ...time },
  { property: "width", type: "integer" },
  { property: "height", type: "integer" },
  { property: "articleBody", name: "body", ...long },
  { property: "reviewBody", name: "text", ...long },
  { property: "ratingValue", name: "rating", type: "decimal" },
  { property: "ratingExplanation", name: "explanation", ...long },
  { property: "artform", name: "kind" },
  { property: "artMedium", name: "medium" },
  { property: "numberOfPlayers", name: "players", type: "integer" },
  { property: "exerciseType", name: "kind" },
  { property: "repetitions" },

  { property: "dosageForm" },
  { property: "activeIngredient" },
  { property: "bodyLocation" },
  { property: "howPerformed", name: "procedure", ...long },

  { property: "employmentType" },
  { property: "qualifications", ...long },
  { property: "credentialCategory", name: "kind" },
  { property: "numberOfCredits", name: "credits", type: "integer" },
  { property: "termCode", name: "code" },
  { property: "sport" },
  { property: "category" },
  { property: "text", identityOnly: true, ...long },
  { property: "datePublished", name: "published at", ...time },
  { property: "description", ...long },
];
