/** Programs of {@code src/bench/faults}: load, slow clients, a network that breaks. Each runs from its source. */
package healthcontent.faults;
