/** What the contract says of Infobutton requests, which are read as a whole and not parameter by parameter. */
package healthcontent.contract.infobutton;
