@echo off
rem Runs Thalwegs command line from a checkout: builds it when it is not there. Delete training-examples\target
rem and training-examples\network\target to build again after a change.
setlocal
set "root=%~dp0"
set "module=training-examples"
if "%~1"=="network" set "module=training-examples\network"
if "%~1"=="accumulate" set "module=training-examples\network"
set "target=%root%%module%\target\quick"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -version >nul 2>&1
if errorlevel 1 (
  echo thalweg: there is no java here. Install a JDK 17 or newer from https://adoptium.net, or set JAVA_HOME. 1>&2
  exit /b 1
)
if not exist "%target%\lib" (
  echo Building Thalweg, once: takes about a minute ... 1>&2
  pushd "%root%"
  call mvnw.cmd -q -B -ntp -Dquick -DskipTests -pl %module:\=/% -am package 1>&2
  if errorlevel 1 (
    popd
    echo thalweg: the build failed, see above. 1>&2
    exit /b 1
  )
  popd
)
"%java%" --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true %THALWEG_JAVA_OPTS% -cp "%target%\*;%target%\lib\*" org.thalweg.examples.Main %*
