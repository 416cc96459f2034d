/** A form by which whoever visits writes to those who run the product. */
export const contactForm = /\b(?:contact|get[- ]in[- ]touch|enquiry|inquiry)(?: us)? form\b/i;
