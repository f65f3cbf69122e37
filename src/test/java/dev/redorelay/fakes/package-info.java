/** What stands in for the world in tests: real servers with a voice, no mocks. */
@NullMarked
package dev.redorelay.fakes;

import org.jspecify.annotations.NullMarked;
