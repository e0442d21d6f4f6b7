/** Documents as Markdown (CommonMark), for people and language models. */
package healthcontent.representation.markdown;
