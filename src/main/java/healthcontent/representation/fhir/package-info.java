/** Documents as HL7 FHIR R4: a Bundle of the type document, for software of health care. */
package healthcontent.representation.fhir;
