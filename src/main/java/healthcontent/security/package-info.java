/**
 * Who may do what. Tokens are verified by the JWT extension; here are the scopes that they carry, the answers to those
 * that do not suffice, and the key of a local trial. Every resource says whom it lets in, and one that says nothing
 * lets nobody in.
 */
package healthcontent.security;
