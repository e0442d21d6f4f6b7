package healthcontent.imports;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.util.Optional;

/** The files of a form (RFC 7578), read from the memory: none is written anywhere. */
final class FormData {

    private FormData() {}

    static Uploads read(byte[] body, String contentType) {
        Uploads uploads = new Uploads();
        DefaultFullHttpRequest request =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
        request.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
        HttpPostMultipartRequestDecoder decoder = null;
        try {
            decoder = new HttpPostMultipartRequestDecoder(new DefaultHttpDataFactory(false), request);
            for (InterfaceHttpData part : decoder.getBodyHttpDatas()) {
                if (part instanceof FileUpload file) {
                    uploads.add(
                            file.getFilename(),
                            Optional.ofNullable(file.getContentType()).orElse(""),
                            file.get(),
                            "");
                }
            }
            if (decoder.currentPartialHttpData() != null) {
                uploads.failures().add(notWhole());
            }
        } catch (HttpPostRequestDecoder.ErrorDataDecoderException
                | HttpPostRequestDecoder.NotEnoughDataDecoderException
                | HttpPostRequestDecoder.EndOfDataDecoderException
                | HttpPostRequestDecoder.TooManyFormFieldsException
                | HttpPostRequestDecoder.TooLongFormFieldException
                | IOException e) {
            uploads.failures().add(notWhole());
        } finally {
            if (decoder != null) {
                decoder.destroy();
            }
        }
        if (uploads.files().isEmpty() && uploads.failures().isEmpty()) {
            uploads.failures().add(new Importer.Failure("", "The form has no file in it."));
        }
        return uploads;
    }

    private static Importer.Failure notWhole() {
        return new Importer.Failure("", "It is not a form that can be read to its end.");
    }
}
