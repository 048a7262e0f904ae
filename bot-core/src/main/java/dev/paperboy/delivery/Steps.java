package dev.paperboy.delivery;

/** How a delivery gets on; tests show with other ways what this one is good for. */
interface Steps {
    /**
     * One step.
     *
     * @return whether another delivery to the same destination may follow at once
     * @throws FencedException when somebody else sends now
     */
    boolean step(long fence, Delivery delivery) throws InterruptedException;
}
