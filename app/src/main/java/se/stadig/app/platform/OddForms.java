package se.stadig.app.platform;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** A form in parts that cannot be taken apart is the sender's fault, and not told as ours. */
@ControllerAdvice
class OddForms {
    @ExceptionHandler
    void refuse(MultipartException odd, HttpServletResponse response) throws IOException {
        response.sendError(
                odd instanceof MaxUploadSizeExceededException
                        ? HttpStatus.CONTENT_TOO_LARGE.value()
                        : HttpStatus.BAD_REQUEST.value());
    }
}
