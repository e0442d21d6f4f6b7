package healthcontent.embedded;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import java.io.IOException;
import java.util.Map;

/** Has a thread of another process throw an error, wherever it is, by the interface for debuggers. */
final class KilledThread {

    /** With which a process lets itself be debugged. */
    static final String OPTIONS = "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0";

    /** A part of the line that says at which port. */
    static final String LISTENS = "Listening for transport dt_socket at address:";

    private KilledThread() {}

    /**
     * Kills a thread as if there was no memory left for it.
     *
     * @param line what the process has said with {@link #LISTENS}
     */
    static void kill(String thread, String line) throws IOException {
        VirtualMachine machine = attach(line.replaceFirst(".*:\\s*(\\d+)$", "$1"));
        try {
            ThreadReference found = machine.allThreads().stream()
                    .filter(one -> one.name().equals(thread))
                    .findAny()
                    .orElseThrow();
            found.stop(outOfMemory(machine));
        } catch (InvalidTypeException e) {
            throw new IllegalStateException(e);
        } finally {
            machine.dispose();
        }
    }

    /** Java makes some at its start, as it could not later. */
    private static ObjectReference outOfMemory(VirtualMachine machine) {
        return machine.classesByName(OutOfMemoryError.class.getName())
                .get(0)
                .instances(1)
                .get(0);
    }

    private static VirtualMachine attach(String port) throws IOException {
        AttachingConnector sockets = Bootstrap.virtualMachineManager().attachingConnectors().stream()
                .filter(connector -> connector.name().equals("com.sun.jdi.SocketAttach"))
                .findAny()
                .orElseThrow();
        Map<String, Connector.Argument> arguments = sockets.defaultArguments();
        arguments.get("hostname").setValue("127.0.0.1");
        arguments.get("port").setValue(port);
        try {
            return sockets.attach(arguments);
        } catch (IllegalConnectorArgumentsException e) {
            throw new IllegalStateException(e);
        }
    }
}
