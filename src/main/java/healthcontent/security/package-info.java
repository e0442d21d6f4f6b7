/**
 * Who may do what. Tokens are verified by the JWT extension; here are the scopes that they carry and the answers to
 * those that do not suffice. Every resource says whom it lets in, and one that says nothing lets nobody in.
 */
package healthcontent.security;
