/** Symptoms, the terms that conditions share to say how they show. */
package healthcontent.content.symptom;
