package dev.redorelay;

import dev.redorelay.fakes.RedoInTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The golden pairs in what was packaged: the jar or, with {@code -Dnative}, the executable. */
@QuarkusIntegrationTest
@TestProfile(GoldenTest.WithoutMemory.class)
@WithTestResource(RedoInTests.class)
class GoldenIT extends GoldenPairs {}
