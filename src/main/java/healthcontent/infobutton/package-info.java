/**
 * HL7 Infobutton: a knowledge resource as the URL-based implementation guide (V3 IG, R4, 2014) has it, which answers
 * with an Atom feed as the service-oriented one (R1, 2013) has it. Beside the API, since it must ignore parameters that
 * it does not know. What it is told of a patient or a caller is not read, and stays nowhere.
 */
package healthcontent.infobutton;
