package nl.mijnkantoor.id.officeapp;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the office app. It needs no identity provider to start, only to log somebody in. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class OfficeApp {

    public static void main(String[] args) {
        SpringApplication.run(OfficeApp.class, args);
    }
}
