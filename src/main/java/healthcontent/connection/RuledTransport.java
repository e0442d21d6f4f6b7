package healthcontent.connection;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.InternetProtocolFamily;
import io.vertx.core.datagram.DatagramSocketOptions;
import io.vertx.core.net.ClientOptionsBase;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.transport.Transport;
import java.net.SocketAddress;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/** The transport that Vert.x has chosen, whose servers hand each connection they accept to a handler first. */
final class RuledTransport implements Transport {

    private final Transport chosen;
    private final ChannelHandler acceptor;
    private final ChannelHandler acceptorOfManagement;
    private final Optional<Integer> managementPort;

    /**
     * Rules the servers of a process.
     *
     * @param acceptor of all servers but
     * @param acceptorOfManagement that of the port of health and metrics, if there is one
     */
    RuledTransport(
            Transport chosen,
            ChannelHandler acceptor,
            ChannelHandler acceptorOfManagement,
            Optional<Integer> managementPort) {
        this.chosen = chosen;
        this.acceptor = acceptor;
        this.acceptorOfManagement = acceptorOfManagement;
        this.managementPort = managementPort;
    }

    /** A client that has closed its side after a request may still be waiting for the response. */
    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
        chosen.configure(options, domainSocket, bootstrap);
        bootstrap.childOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
        boolean isManagement = managementPort.equals(Optional.of(options.getPort()));
        bootstrap.handler(isManagement ? acceptorOfManagement : acceptor);
    }

    @Override
    public boolean supportsDomainSockets() {
        return chosen.supportsDomainSockets();
    }

    @Override
    public boolean supportFileRegion() {
        return chosen.supportFileRegion();
    }

    @Override
    public boolean isAvailable() {
        return chosen.isAvailable();
    }

    @Override
    public Throwable unavailabilityCause() {
        return chosen.unavailabilityCause();
    }

    @Override
    public SocketAddress convert(io.vertx.core.net.SocketAddress address) {
        return chosen.convert(address);
    }

    @Override
    public io.vertx.core.net.SocketAddress convert(SocketAddress address) {
        return chosen.convert(address);
    }

    @Override
    public EventLoopGroup eventLoopGroup(int type, int threads, ThreadFactory threadFactory, int ioRatio) {
        return chosen.eventLoopGroup(type, threads, threadFactory, ioRatio);
    }

    @Override
    public DatagramChannel datagramChannel() {
        return chosen.datagramChannel();
    }

    @Override
    public DatagramChannel datagramChannel(InternetProtocolFamily family) {
        return chosen.datagramChannel(family);
    }

    @Override
    public ChannelFactory<? extends Channel> channelFactory(boolean domainSocket) {
        return chosen.channelFactory(domainSocket);
    }

    @Override
    public ChannelFactory<? extends ServerChannel> serverChannelFactory(boolean domainSocket) {
        return chosen.serverChannelFactory(domainSocket);
    }

    @Override
    public void configure(DatagramChannel channel, DatagramSocketOptions options) {
        chosen.configure(channel, options);
    }

    @Override
    public void configure(ClientOptionsBase options, boolean domainSocket, Bootstrap bootstrap) {
        chosen.configure(options, domainSocket, bootstrap);
    }
}
