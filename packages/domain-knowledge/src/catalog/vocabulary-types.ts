/** A type of schema.org that products keep, and the names that texts have for it. */
export interface TypeNames {
  /** Singular, in lower-case words. */
  readonly names: readonly string[];
  /** Names that keep their meaning behind another word: a `sales invoice` is an invoice. */
  readonly heads?: readonly string[];
  /** The property by which people tell one from another, where it is not its name. */
  readonly identifiedBy?: string;
  /** Properties that it has in schema.org, and that products seldom keep of it. */
  readonly without?: readonly string[];
}

/**
 * Names of types are those of schema.org, so each must be one there. Names that mean something else as
 * often (`order` of steps, `message` of a program, `job` of a queue, `loan` of a book) are left out.
 */
export const vocabularyTypes = {
  Accommodation: { names: ["accommodation", "rental", "rental property", "dwelling"] },
  Answer: { names: ["answer"], identifiedBy: "text", without: ["datePublished"] },
  Apartment: { names: ["apartment", "flat"] },
  Article: { names: ["article", "news article"], heads: ["article"], identifiedBy: "headline" },
  AudioObject: { names: ["audio", "audio file", "recording", "sound"] },
  BankAccount: {
    names: ["bank account", "checking account", "savings account"],
    without: ["category"],
  },
  Blog: { names: ["blog"], without: ["datePublished"] },
  BlogPosting: { names: ["blog post", "blog entry"], identifiedBy: "headline" },
  Book: { names: ["book", "novel", "textbook"] },
  Brand: { names: ["brand"] },
  Car: { names: ["car"], heads: ["car"] },
  Comment: { names: ["comment", "remark"], identifiedBy: "text", without: ["datePublished"] },
  ContactPoint: { names: ["contact detail", "contact point"] },
  Course: {
    names: ["course", "training course"],
    heads: ["course"],
    without: ["datePublished"],
  },
  CourseInstance: { names: ["course run", "course session", "class session"] },
  DefinedTerm: { names: ["glossary term", "glossary entry"] },
  MediaObject: {
    names: ["attachment", "uploaded file"],
    without: ["duration", "width", "height", "datePublished"],
  },
  DigitalDocument: { names: ["document"], heads: ["document"], without: ["datePublished"] },
  Drug: { names: ["drug", "medication", "medicine"] },
  EducationalOccupationalCredential: {
    names: ["certificate", "diploma"],
    without: ["datePublished"],
  },
  EmailMessage: { names: ["email message"], identifiedBy: "headline", without: ["datePublished"] },
  Episode: { names: ["episode"], heads: ["episode"] },
  Event: {
    names: [
      "event",
      "concert",
      "conference",
      "meetup",
      "workshop",
      "webinar",
      "meeting",
      "festival",
    ],
    heads: ["concert", "conference", "workshop", "webinar", "meeting"],
  },
  ExercisePlan: {
    names: ["exercise plan", "training plan", "workout plan"],
    without: ["datePublished"],
  },
  Flight: { names: ["flight"], identifiedBy: "flightNumber" },
  Game: { names: ["board game", "card game"] },
  HealthInsurancePlan: { names: ["health plan", "insurance plan"] },
  Hospital: { names: ["hospital"] },
  Hotel: { names: ["hotel"] },
  HotelRoom: {
    names: ["hotel room", "guest room"],
    without: ["numberOfRooms", "yearBuilt", "telephone", "address"],
  },
  House: { names: ["house"] },
  HowTo: { names: ["how to", "how to guide"], without: ["datePublished"] },
  ImageObject: {
    names: ["image", "photo", "picture"],
    heads: ["image", "photo"],
    without: ["duration"],
  },
  Invoice: { names: ["invoice", "bill"], heads: ["invoice"], identifiedBy: "confirmationNumber" },
  JobPosting: {
    names: ["job posting", "vacancy", "job opening", "job offer"],
    identifiedBy: "title",
  },
  LocalBusiness: { names: ["business", "shop", "salon"] },
  LoanOrCredit: { names: ["mortgage", "bank loan", "personal loan"] },
  MedicalCondition: { names: ["diagnosis", "medical condition", "disease"] },
  MedicalProcedure: { names: ["medical procedure", "treatment", "surgery"] },
  MeetingRoom: {
    names: ["meeting room", "conference room"],
    without: ["numberOfRooms", "yearBuilt", "telephone", "address"],
  },
  MenuItem: { names: ["menu item", "dish", "meal"] },
  Message: {
    names: ["chat message", "direct message"],
    identifiedBy: "text",
    without: ["datePublished"],
  },
  Motorcycle: { names: ["motorcycle", "motorbike"] },
  Movie: { names: ["movie", "film"] },
  MusicAlbum: { names: ["album", "music album"] },
  MusicPlaylist: { names: ["playlist"], without: ["datePublished"] },
  MusicRecording: { names: ["song"] },
  NutritionInformation: { names: ["nutrition", "nutrition fact", "nutrition information"] },
  Offer: { names: ["offer", "special offer"], heads: ["offer"], without: ["sku"] },
  OpeningHoursSpecification: {
    names: ["opening hour", "business hour"],
    identifiedBy: "dayOfWeek",
    without: ["description"],
  },
  OrderItem: { names: ["order item", "order line"], identifiedBy: "orderItemNumber" },
  Organization: {
    names: [
      "organization",
      "organisation",
      "company",
      "institution",
      "association",
      "club",
      "charity",
      "vendor",
      "supplier",
      "manufacturer",
      "publisher",
    ],
    heads: ["organization", "organisation", "company"],
  },
  ParcelDelivery: {
    names: ["parcel", "shipment", "package delivery"],
    identifiedBy: "trackingNumber",
  },
  Patient: { names: ["patient"], without: ["weight", "height", "address", "description"] },
  Permit: { names: ["permit"], heads: ["permit"] },
  Person: {
    names: [
      "person",
      "user",
      "member",
      "customer",
      "employee",
      "contact",
      "contact person",
      "student",
      "teacher",
      "instructor",
      "volunteer",
      "attendee",
      "participant",
      "resident",
      "guest",
      "donor",
      "candidate",
      "applicant",
      "author",
      "family member",
    ],
    without: ["weight", "height", "address", "description"],
  },
  Physician: { names: ["physician", "doctor", "dentist"] },
  Place: {
    names: ["location", "facility", "landmark", "warehouse", "venue"],
  },
  PodcastEpisode: { names: ["podcast episode"] },
  PodcastSeries: { names: ["podcast"], without: ["startDate", "endDate"] },
  PostalAddress: {
    names: ["address", "postal address"],
    heads: ["address"],
    identifiedBy: "streetAddress",
  },
  Product: { names: ["product"], heads: ["product"] },
  ProgramMembership: {
    names: ["membership", "loyalty card"],
    identifiedBy: "membershipNumber",
  },
  Question: { names: ["question"], identifiedBy: "text", without: ["datePublished"] },
  Rating: { names: ["rating"], identifiedBy: "ratingValue", without: ["description"] },
  RealEstateListing: {
    names: ["real estate listing", "property listing"],
    without: ["datePublished"],
  },
  Recipe: { names: ["recipe"], heads: ["recipe"] },
  Reservation: {
    names: ["reservation", "booking"],
    heads: ["reservation", "booking"],
    identifiedBy: "reservationId",
  },
  Restaurant: { names: ["restaurant", "cafe"] },
  Review: {
    names: ["review", "product review", "customer review"],
    identifiedBy: "reviewBody",
    without: ["datePublished"],
  },
  Room: {
    names: ["room", "classroom"],
    heads: ["room"],
    without: ["numberOfRooms", "yearBuilt", "telephone", "address"],
  },
  School: { names: ["school"] },
  SportsEvent: { names: ["tournament", "sports match"], heads: ["tournament"] },
  SportsTeam: { names: ["sports team"] },
  Ticket: { names: ["admission ticket", "event ticket"], identifiedBy: "ticketNumber" },
  TouristAttraction: { names: ["attraction", "sight"] },
  Trip: { names: ["trip", "journey", "ride"], heads: ["trip"] },
  Vehicle: { names: ["vehicle", "truck", "van"], heads: ["vehicle"] },
  VideoGame: { names: ["video game"] },
  VideoObject: { names: ["video"], heads: ["video"] },
  VisualArtwork: { names: ["artwork", "painting", "sculpture"] },
} as const satisfies Readonly<Record<string, TypeNames>>;
