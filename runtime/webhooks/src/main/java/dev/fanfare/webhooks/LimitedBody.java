package dev.fanfare.webhooks;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** A subscriber that drains a response body up to a limit, so that the connection can be reused. */
final class LimitedBody implements BodySubscriber<Boolean> {

  private final CompletableFuture<Boolean> whole = new CompletableFuture<>();
  private @Nullable Subscription subscription;
  private long left;

  /**
   * Creates it.
   *
   * @param limit how many bytes at most
   */
  LimitedBody(long limit) {
    left = limit;
  }

  /** Returns whether the body was no longer than the limit. */
  @Override
  public CompletionStage<Boolean> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    this.subscription = subscription;
    subscription.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    Subscription source = subscription;
    left -= buffers.stream().mapToLong(ByteBuffer::remaining).sum();
    if (source != null && left >= 0) {
      source.request(1);
    } else if (source != null) {
      source.cancel();
      whole.complete(false);
    }
  }

  @Override
  public void onError(Throwable error) {
    whole.completeExceptionally(error);
  }

  @Override
  public void onComplete() {
    whole.complete(true);
  }
}
